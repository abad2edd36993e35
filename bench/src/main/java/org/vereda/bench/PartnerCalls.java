package org.vereda.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.vereda.app.accounts.Vault;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.pact.Exchange;
import org.vereda.app.pact.HttpWire;
import org.vereda.app.pact.Wire;
import org.vereda.app.partners.Partner.Answers;
import org.vereda.app.partners.PartnerBook;
import org.vereda.app.partners.Shelf;
import org.vereda.app.web.Listening;
import org.vereda.app.web.Portal;
import org.vereda.app.web.Serving;
import org.vereda.app.web.Tls;
import org.vereda.bench.rival.RivalFailure;
import org.vereda.exchange.wire.WireFile;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireJson;
import org.vereda.exchange.wire.WireVersion;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Calls of partners' programs to a host over TLS at 200 a second, beside the plainest page of the same server at the same rate. A call's time
 * begins when it ought to be made, not when the caller got round to it.
 */
final class PartnerCalls implements Measurement {
    private static final int RATE = 200;
    private static final int SECONDS = 20;
    private static final int QUICK_SECONDS = 3;
    private static final int FOOTPRINTS = 1_000;
    private static final int QUICK_FOOTPRINTS = 50;
    private static final double P95 = 0.95;
    private static final Goal GOAL = Goal.atMost(0.05);
    private static final String RIVAL = "page /health";
    private static final int OK = 200;

    @Override
    public String goals() {
        return "E1";
    }

    @Override
    public String title() {
        return "calls of partners' programs at 200 a second";
    }

    @Override
    public List<Figure> measure(Setting setting) {
        return Scratch.measure("partners", folder -> measured(folder, setting)).stream()
                .map(setting::judged)
                .toList();
    }

    /** A host with its footprints, and a partner's token. */
    private record Host(Portal portal, Wire wire, String base, String token, int footprints) {}

    private static List<Figure> measured(Path folder, Setting setting) throws IOException {
        int footprints = setting.quick() ? QUICK_FOOTPRINTS : FOOTPRINTS;
        int calls = RATE * (setting.quick() ? QUICK_SECONDS : SECONDS);
        try (KeepDatabase database = KeepDatabase.open(KeepPlace.in(folder));
                Portal portal = portal(folder, database)) {
            Host host = host(portal, folder, footprints);
            run(RATE, number -> health(host));
            double plain = run(calls, number -> health(host));
            String system = footprints + " footprints";
            return List.of(
                    figure("list of 20, 95 % within", system, run(calls, number -> list(host, number)), plain),
                    figure("one footprint, 95 % within", system, run(calls, number -> one(host, number)), plain),
                    figure("request taken, 95 % within", system, run(calls, number -> event(host)), plain));
        }
    }

    private static Figure figure(String work, String system, double ours, double plain) {
        String how = RATE + " a second, heap of the bench, caller on the same machine";
        return Figure.beside("E1", work, system, Amount.seconds(ours, how), RIVAL, Amount.seconds(plain, how), GOAL);
    }

    private static Portal portal(Path folder, KeepDatabase database) {
        Tls tls = Tls.selfSigned(folder);
        Exchange.Way way =
                new Exchange.Way(new HttpWire(HttpWire.Bounds.PUBLIC, Optional.empty()), "https://host.example");
        return Portal.start(
                database,
                Clock.systemUTC(),
                new Serving(Listening.here(0).with(tls), Vault.in(folder), 4, Optional.of(way)));
    }

    private static Host host(Portal portal, Path folder, int footprints) throws IOException {
        Exchange exchange = portal.exchange().orElseThrow();
        List<Shelf.Offer> offers = new ArrayList<>();
        for (int number = 0; number < footprints; number++) {
            offers.add(new Shelf.Offer("press", "part-" + number, "", footprint(number), "bench"));
        }
        exchange.desk().publish(offers);
        PartnerBook.Added added = exchange.partners()
                .add(new PartnerBook.Entry(
                        "press", "buyer", "", "", "", "", "", "", WireVersion.PACT_3, Answers.BY_HAND));
        exchange.partners().grant(added.partner(), PartnerBook.EVERYTHING);
        Wire wire = new HttpWire(new HttpWire.Bounds(true, false), Optional.of(folder.resolve(Tls.CERTIFICATE)));
        String base = "https://localhost:" + portal.port();
        String pair = Base64.getEncoder()
                .encodeToString((added.partner().client() + ":" + added.secret()).getBytes(StandardCharsets.UTF_8));
        Wire.Reply reply = wire.send(new Wire.Call(
                "POST",
                URI.create(base + "/auth/token"),
                Map.of("Authorization", "Basic " + pair, "Content-Type", "application/x-www-form-urlencoded"),
                "grant_type=client_credentials"));
        String token = WireJson.read("token", reply.body()).path("access_token").asString("");
        return new Host(portal, wire, base, token, footprints);
    }

    private static String id(int number) {
        return UUID.nameUUIDFromBytes(("part " + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static WireFootprint footprint(int number) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return WireFile.read("sample.json", SAMPLE)
                .getFirst()
                .footprint()
                .with(Map.of(
                        "id", nodes.stringNode(id(number)),
                        "productIds", nodes.arrayNode().add("urn:pact:press.example:product-id:part-" + number)));
    }

    // --- the calls

    private interface Calling {
        Wire.Reply call() throws IOException;
    }

    private static Calling health(Host host) {
        return () -> host.wire().send(new Wire.Call("GET", URI.create(host.base() + "/health/alive"), Map.of(), ""));
    }

    private static Calling list(Host host, int number) {
        String after = "&after=" + number % host.footprints();
        return () -> host.wire().send(get(host, "/3/footprints?limit=20&geography=US&status=Active" + after));
    }

    private static Calling one(Host host, int number) {
        return () -> host.wire().send(get(host, "/3/footprints/" + id(number % host.footprints())));
    }

    private static Wire.Call get(Host host, String target) {
        return new Wire.Call(
                "GET", URI.create(host.base() + target), Map.of("Authorization", "Bearer " + host.token()), "");
    }

    private static Calling event(Host host) {
        String body = """
                {"type":"org.wbcsd.pact.ProductFootprint.RequestCreatedEvent.3","specversion":"1.0","id":"%s",
                 "source":"https://buyer.example","time":"2026-01-01T00:00:00Z","data":{"productId":["urn:gtin:1"]}}
                """.formatted(UUID.randomUUID());
        return () -> host.wire()
                .send(new Wire.Call(
                        "POST",
                        URI.create(host.base() + "/3/events"),
                        Map.of(
                                "Authorization",
                                "Bearer " + host.token(),
                                "Content-Type",
                                "application/cloudevents+json"),
                        body));
    }

    /** Makes so many calls at the rate and gives the time in seconds within which 95 % were answered. */
    private static double run(int calls, IntFunction<Calling> what) {
        long begin = System.nanoTime();
        List<Future<Long>> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < calls; number++) {
                long due = begin + number * 1_000_000_000L / RATE;
                Calling calling = what.apply(number);
                answers.add(callers.submit(() -> timed(due, calling)));
            }
        }
        long[] times = answers.stream().mapToLong(PartnerCalls::time).sorted().toArray();
        return times[(int) Math.ceil(P95 * times.length) - 1] / 1e9;
    }

    private static long timed(long due, Calling calling) throws IOException, InterruptedException {
        long wait = due - System.nanoTime();
        if (wait > 0) {
            Thread.sleep(java.time.Duration.ofNanos(wait));
        }
        Wire.Reply reply = calling.call();
        if (reply.status() != OK) {
            throw new RivalFailure("status " + reply.status() + ": " + reply.body());
        }
        return System.nanoTime() - due;
    }

    private static long time(Future<Long> answer) {
        try {
            return answer.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RivalFailure("stopped");
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new RivalFailure(String.valueOf(failed.getCause()));
        }
    }

    private static final String SAMPLE = """
            {"id": "00000000-0000-4000-8000-000000000000", "specVersion": "3.0.3", "created": "2026-02-01T00:00:00Z", "status": "Active",
             "companyName": "Press Works", "companyIds": ["urn:pact:press.example:company-id:press"], "productDescription": "A stamped part",
             "productIds": ["urn:x"], "productClassifications": ["urn:cpc:42999"], "productNameCompany": "Part", "comment": "",
             "pcf": {"declaredUnitOfMeasurement": "piece", "declaredUnitAmount": "1", "productMassPerDeclaredUnit": "2",
              "referencePeriodStart": "2025-01-01T00:00:00Z", "referencePeriodEnd": "2026-01-01T00:00:00Z", "geographyCountry": "US",
              "pcfExcludingBiogenicUptake": "3.5", "pcfIncludingBiogenicUptake": "3.5", "fossilGhgEmissions": "3.5", "fossilCarbonContent": "0",
              "ipccCharacterizationFactors": ["AR6"], "crossSectoralStandards": ["ISO14067"], "exemptedEmissionsPercent": "1",
              "packagingEmissionsIncluded": false, "ccsTechnologicalCO2CaptureIncluded": false, "primaryDataShare": "40"}}
            """;
}
