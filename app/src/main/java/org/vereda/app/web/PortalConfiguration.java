package org.vereda.app.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Accounts;
import org.vereda.app.accounts.ApiTokens;
import org.vereda.app.accounts.SignIns;
import org.vereda.app.jobs.Jobs;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.pact.Exchange;
import org.vereda.app.web.api.Api;
import org.vereda.app.web.pact.PactRoutes;
import org.vereda.app.web.registers.RegisterShelf;
import org.vereda.app.web.watch.Gauges;
import org.vereda.app.web.watch.Guards;
import org.vereda.app.web.watch.KnownNames;
import org.vereda.app.web.watch.Pace;
import org.vereda.app.web.watch.RequestLog;
import org.vereda.app.web.watch.Watch;
import org.vereda.app.web.workshop.Workshop;

/** How the parts of the web server fit together: who may come in, what browsers may do with its pages, which page is where. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class PortalConfiguration {
    /** Pages hold no script; styles and pictures come from the portal itself, and forms go to it. */
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    @Bean
    RouterFunction<ServerResponse> routes(Watch watch, Api api, Places places, ObjectProvider<Exchange> exchange) {
        Exchange partners = exchange.getIfAvailable();
        RouterFunction<ServerResponse> own = watch.routes().and(api.routes()).and(places.routes());
        return partners == null ? own : PactRoutes.of(partners.host()).and(own);
    }

    @Bean
    Gauges gauges(Jobs jobs) {
        Gauges gauges = new Gauges();
        gauges.watch("vereda_jobs_open", "Jobs that wait or run", jobs::open);
        return gauges;
    }

    @Bean
    Watch watch(KeepDatabase database, Gauges gauges, Serving serving) {
        return new Watch(database, gauges, serving.watching().token());
    }

    /** Also for pages that tell of a refusal by the server itself. */
    @Bean
    FilterRegistrationBean<Guards> guards(Serving serving) {
        FilterRegistrationBean<Guards> guards =
                first(new Guards(POLICY, serving.listening().isSecure()), 0);
        guards.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return guards;
    }

    @Bean
    FilterRegistrationBean<RequestLog> requestLog(Gauges gauges) {
        return first(new RequestLog(gauges), 1);
    }

    @Bean
    FilterRegistrationBean<KnownNames> names(Serving serving) {
        Listening listening = serving.listening();
        return first(new KnownNames(listening.address(), listening.hosts()), 2);
    }

    private static <T extends Filter> FilterRegistrationBean<T> first(T filter, int place) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }

    @Bean
    ApiTokens tokens(KeepDatabase database, Accounts accounts, Clock clock) {
        return new ApiTokens(database, accounts, clock);
    }

    @Bean
    Api api(ApiTokens tokens, Accounts accounts, Keep keep, Workshop workshop, Places places, Clock clock) {
        return new Api(tokens, accounts, keep, workshop, places.calls(), clock);
    }

    @Bean
    Places places(
            Accounts accounts,
            Keep keep,
            KeepDatabase database,
            Workshop workshop,
            Jobs jobs,
            ObjectProvider<Exchange> exchange,
            RegisterShelf registers,
            Clock clock) {
        return new Places(
                accounts,
                keep,
                database,
                workshop,
                jobs,
                Optional.ofNullable(exchange.getIfAvailable()),
                registers,
                clock);
    }

    /** Programs of partners bring a token with every call: no session, no cookie, and so nothing that another site could misuse. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain partners(HttpSecurity http) {
        return stateless(http, PactRoutes.PATHS);
    }

    /** The same for programs of members. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain programs(HttpSecurity http) {
        return stateless(http, List.of("/api/**"));
    }

    private static SecurityFilterChain stateless(HttpSecurity http, List<String> paths) {
        http.securityMatcher(paths.toArray(new String[0]))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)));
        return http.build();
    }

    @Bean
    SignIns signIns(KeepDatabase database, Clock clock) {
        return new SignIns(database, clock);
    }

    @Bean
    AuthenticationProvider door(Accounts accounts) {
        return new Door(accounts);
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, Accounts accounts, SignIns signIns, Environment settings, Clock clock) {
        boolean isSecure = settings.getProperty("server.servlet.session.cookie.secure", Boolean.class, false);
        http.securityContext(context -> context.securityContextRepository(new SignedIn(signIns, isSecure)))
                .csrf(csrf -> csrf.csrfTokenRepository(tokensOfForms(isSecure)))
                .requestCache(cache -> cache.disable())
                .addFilterBefore(new Pace(clock), AuthorizationFilter.class)
                .authorizeHttpRequests(rules -> rules.requestMatchers(Places.OPEN.toArray(new String[0]))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .authenticationDetailsSource(Tried::new)
                        .defaultSuccessUrl("/", true)
                        .failureHandler(PortalConfiguration::refused))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler((request, response, who) -> left(accounts, who))
                        .logoutSuccessUrl("/sign-in"))
                .exceptionHandling(problems ->
                        problems.accessDeniedHandler((request, response, denied) -> response.sendRedirect("/expired")))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                        .frameOptions(frames -> frames.deny()));
        return http.build();
    }

    /** What a form has to send back stands in a cookie that pages cannot read, so that open pages stay good over a restart. */
    private static CookieCsrfTokenRepository tokensOfForms(boolean isSecure) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(isSecure).sameSite("Lax"));
        return tokens;
    }

    private static void left(Accounts accounts, @Nullable Authentication who) {
        if (who != null) {
            accounts.byId(who.getName()).ifPresent(accounts::signedOut);
        }
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.sendRedirect(why instanceof LockedException ? "/sign-in?problem=locked" : "/sign-in?problem=wrong");
    }

    /**
     * What somebody who signs in brings along.
     *
     * @param code of the second factor, if there is one
     * @param address the network address
     */
    private record Tried(String code, String address) {
        Tried(HttpServletRequest request) {
            this(Optional.ofNullable(request.getParameter("code")).orElse(""), request.getRemoteAddr());
        }
    }

    /** Lets accounts in by address, password and second factor. */
    private record Door(Accounts accounts) implements AuthenticationProvider {
        @Override
        public Authentication authenticate(Authentication tried) {
            Tried details = tried.getDetails() instanceof Tried one ? one : new Tried("", "");
            String password = String.valueOf(tried.getCredentials());
            return switch (accounts.signIn(tried.getName(), password, details.code(), details.address())) {
                case Accounts.Attempt.In in ->
                    UsernamePasswordAuthenticationToken.authenticated(
                            in.account().id(), "", List.of());
                case Accounts.Attempt.Wrong wrong -> throw new BadCredentialsException("wrong");
                case Accounts.Attempt.Locked locked -> throw new LockedException("locked");
            };
        }

        @Override
        public boolean supports(Class<?> kind) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
        }
    }
}
