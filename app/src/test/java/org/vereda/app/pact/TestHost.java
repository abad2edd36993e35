package org.vereda.app.pact;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.vereda.app.accounts.Vault;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.partners.Partner;
import org.vereda.app.partners.Partner.Answers;
import org.vereda.app.partners.PartnerBook;
import org.vereda.app.partners.Received;
import org.vereda.app.partners.Requests;
import org.vereda.exchange.wire.WireJson;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.quantity.Findings;
import org.vereda.sources.ReferencePacks;
import tools.jackson.databind.JsonNode;

/** A host without a network: other hosts are called by their addresses in one table, and every message stays readable. */
final class TestHost implements AutoCloseable {
    private static final Knowledge KNOWLEDGE = Knowledge.of(ReferencePacks.builtIn());

    final String address;
    final PartnerBook partners;
    final Desk desk;
    final PactHost host;
    final Courier courier;
    final Publishing publishing;
    final Acceptance acceptance;
    final Received received;
    final Requests requests;
    final Keep keep;
    final KeepDatabase database;

    /** Hosts by their addresses, and what went over the wire. */
    static final class Net {
        final Map<String, TestHost> hosts = new java.util.HashMap<>();
        final List<String> messages = new ArrayList<>();
        boolean isDown;

        Wire.Reply carry(Wire.Call call) throws IOException {
            URI address = call.address();
            TestHost host = hosts.get(address.getScheme() + "://" + address.getHost());
            if (host == null || isDown) {
                throw new IOException("unreachable " + address);
            }
            PactAnswer answer = host.call(call.method(), address.getRawPath(), call.headers(), call.body());
            messages.add(address.getHost() + " < " + call.body());
            messages.add(address.getHost() + " > " + answer.body());
            return new Wire.Reply(answer.status(), answer.body());
        }
    }

    TestHost(Path folder, String address, Net net, Clock clock) {
        this.address = address;
        this.database = KeepDatabase.open(KeepPlace.in(folder));
        Vault vault = Vault.in(folder);
        this.keep = new Keep(database, clock);
        this.partners = new PartnerBook(database, vault, clock);
        this.desk = new Desk(database, clock, address);
        this.host = new PactHost(database, vault, clock, desk);
        this.courier = new Courier(database, vault, clock, net::carry, host);
        this.publishing = new Publishing(keep, partners, () -> KNOWLEDGE, clock, desk);
        this.acceptance = new Acceptance(database, keep, clock);
        this.received = new Received(database, clock);
        this.requests = new Requests(database, clock);
        net.hosts.put(address, this);
    }

    void take(Path folder) {
        keep.take(folder, new Keep.Author("test", "first"), new Findings());
    }

    /** A partner of an organization that may have everything. */
    PartnerBook.Added befriend(String organization, String name, String url, WireVersion version, Answers answers) {
        PartnerBook.Added added = partners.add(new PartnerBook.Entry(
                organization, name, "", "", url, "", "client-at-" + name, "secret-at-" + name, version, answers));
        partners.grant(added.partner(), PartnerBook.EVERYTHING);
        return added;
    }

    /** Makes two hosts partners of each other. */
    static void connect(TestHost owner, String organization, TestHost customer, String buyer, Answers answers) {
        owner.partners.grant(
                owner.partners
                        .add(new PartnerBook.Entry(
                                organization,
                                buyer,
                                "c-" + buyer,
                                "s-" + buyer,
                                customer.address,
                                "",
                                "c-" + organization,
                                "s-" + organization,
                                WireVersion.PACT_3,
                                answers))
                        .partner(),
                PartnerBook.EVERYTHING);
        customer.partners.add(new PartnerBook.Entry(
                buyer,
                organization,
                "c-" + organization,
                "s-" + organization,
                owner.address,
                "",
                "c-" + buyer,
                "s-" + buyer,
                WireVersion.PACT_3,
                Answers.BY_HAND));
    }

    Partner partner(String organization) {
        return partners.of(organization).getFirst();
    }

    PactAnswer call(String method, String target, Map<String, String> headers, String body) {
        String[] parts = target.split("\\?", 2);
        Map<String, String> small = new java.util.HashMap<>();
        headers.forEach((name, value) -> small.put(name.toLowerCase(java.util.Locale.ROOT), value));
        boolean isForm = small.getOrDefault("content-type", "").startsWith("application/x-www-form-urlencoded");
        return host.answer(new PactCall(
                method,
                parts[0],
                PactCall.parameters(isForm ? body : parts.length > 1 ? parts[1] : ""),
                small,
                body,
                address));
    }

    String token(String client, String secret) {
        String pair = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        PactAnswer answer = call(
                "POST",
                "/auth/token",
                Map.of("Authorization", "Basic " + pair, "Content-Type", "application/x-www-form-urlencoded"),
                "grant_type=client_credentials");
        return json(answer).path("access_token").asString("");
    }

    PactAnswer get(String target, String token) {
        return call("GET", target, Map.of("Authorization", "Bearer " + token), "");
    }

    PactAnswer event(int generation, String token, String json) {
        return call(
                "POST",
                "/" + generation + "/events",
                Map.of("Authorization", "Bearer " + token, "Content-Type", "application/cloudevents+json"),
                json);
    }

    static JsonNode json(PactAnswer answer) {
        return WireJson.read("answer", answer.body());
    }

    @Override
    public void close() {
        courier.close();
        database.close();
    }
}
