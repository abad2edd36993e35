package org.vereda.app.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.vereda.app.accounts.Accounts;
import org.vereda.app.accounts.Passwords;
import org.vereda.app.jobs.Jobs;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.pact.Exchange;
import org.vereda.app.store.RegisterStore;
import org.vereda.app.web.registers.RegisterShelf;
import org.vereda.app.web.review.Drafting;
import org.vereda.app.web.review.FreezeRun;
import org.vereda.app.web.roadmap.RoadmapRun;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.quantity.InvalidInput;

/** The running web server of a database. */
public final class Portal implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Accounts accounts;
    private final Optional<Exchange> exchange;
    private final Jobs jobs;

    private Portal(ConfigurableApplicationContext context, Accounts accounts, Optional<Exchange> exchange, Jobs jobs) {
        this.context = context;
        this.accounts = accounts;
        this.exchange = exchange;
        this.jobs = jobs;
    }

    /**
     * Starts serving, with the registers at their usual place.
     *
     * @throws InvalidInput where the port is taken
     */
    public static Portal start(KeepDatabase database, Clock clock, Serving serving) {
        return start(database, clock, serving, RegisterStore.USUAL);
    }

    /**
     * Starts serving.
     *
     * @param registers the file of the common table of the registers, whether it is there or not
     * @throws InvalidInput where the port is taken
     */
    public static Portal start(KeepDatabase database, Clock clock, Serving serving, Path registers) {
        Listening listening = serving.listening();
        Ports.require(listening.address(), listening.port());
        Accounts accounts = new Accounts(database, clock, new Passwords(serving.passwordWork()), serving.vault());
        Keep keep = new Keep(database, clock);
        Workshop workshop = new Workshop(keep, clock);
        Optional<Exchange> exchange =
                serving.way().map(way -> Exchange.of(database, keep, workshop::knowledge, clock, serving.vault(), way));
        Jobs jobs = new Jobs(
                database,
                clock,
                Map.of(
                        RoadmapRun.KIND,
                        new RoadmapRun(workshop, clock),
                        FreezeRun.KIND,
                        new FreezeRun(new Drafting(workshop, database, clock))));
        SpringApplication application = new SpringApplicationBuilder(PortalConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .initializers(context -> {
                    if (context instanceof GenericApplicationContext registry) {
                        registry.registerBean(Accounts.class, () -> accounts);
                        registry.registerBean(Keep.class, () -> keep);
                        registry.registerBean(KeepDatabase.class, () -> database);
                        registry.registerBean(Workshop.class, () -> workshop);
                        registry.registerBean(RegisterShelf.class, () -> new RegisterShelf(registers));
                        registry.registerBean(Jobs.class, () -> jobs);
                        registry.registerBean(Clock.class, () -> clock);
                        registry.registerBean(Serving.class, () -> serving);
                        exchange.ifPresent(one -> registry.registerBean(Exchange.class, () -> one));
                    }
                })
                .properties(settings(listening))
                .build();
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(true);
        Portal portal = new Portal(run(application, listening), accounts, exchange, jobs);
        serving.watching().logs().begin();
        jobs.start();
        exchange.ifPresent(one -> one.courier().start());
        return portal;
    }

    /** Somebody may have begun to listen at the port since it was looked at. */
    private static ConfigurableApplicationContext run(SpringApplication application, Listening listening) {
        try {
            return application.run();
        } catch (ApplicationContextException e) {
            if (e.getCause() instanceof PortInUseException) {
                throw Ports.taken(listening.address(), listening.port());
            }
            throw e;
        }
    }

    private static Map<String, Object> settings(Listening listening) {
        Map<String, Object> settings = new HashMap<>(usual(listening));
        listening.tls().ifPresent(tls -> settings.putAll(tls.settings()));
        return settings;
    }

    private static Map<String, Object> usual(Listening listening) {
        return Map.ofEntries(
                Map.entry("server.address", listening.address()),
                Map.entry("server.port", listening.port()),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("server.forward-headers-strategy", listening.isBehindProxy() ? "native" : "none"),
                Map.entry("server.servlet.session.timeout", "60m"),
                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                Map.entry("server.servlet.session.cookie.http-only", "true"),
                Map.entry("server.servlet.session.cookie.same-site", "lax"),
                Map.entry("server.servlet.session.cookie.secure", Boolean.toString(listening.isSecure())),
                Map.entry("spring.servlet.multipart.max-file-size", "10MB"),
                Map.entry("spring.servlet.multipart.max-request-size", "11MB"),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("spring.web.resources.add-mappings", "false"),
                Map.entry("spring.web.error.whitelabel.enabled", "false"),
                Map.entry("logging.level.root", "WARN"),
                Map.entry("logging.level.org.apache.catalina", "ERROR"));
    }

    /** The accounts of this portal. */
    public Accounts accounts() {
        return accounts;
    }

    /** How it exchanges footprints with partners, nothing where it does not. */
    public Optional<Exchange> exchange() {
        return exchange;
    }

    /** The port that it listens at. */
    public int port() {
        return context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : -1;
    }

    @Override
    public void close() {
        exchange.ifPresent(one -> one.courier().close());
        jobs.close();
        context.close();
    }
}
