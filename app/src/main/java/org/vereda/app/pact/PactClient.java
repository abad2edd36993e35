package org.vereda.app.pact;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vereda.app.partners.Outbox.Outcome;
import org.vereda.app.partners.Partner;
import org.vereda.app.partners.PartnerBook;
import org.vereda.exchange.wire.WireJson;
import org.vereda.quantity.InvalidInput;
import tools.jackson.databind.JsonNode;

/** Calls partners, and only at the addresses that were registered for them. */
final class PactClient {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String EVENTS = "application/cloudevents+json; charset=UTF-8";
    private static final long EARLY = 60_000;
    private static final long USUAL_SECONDS = 300;

    private final PartnerBook partners;
    private final Wire wire;
    private final Clock clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    PactClient(PartnerBook partners, Wire wire, Clock clock) {
        this.partners = partners;
        this.wire = wire;
        this.clock = clock;
    }

    private record Token(String text, long until) {}

    /** A partner answers what it should not. */
    static final class Unexpected extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;

        private Unexpected(int status, String what) {
            super(what + ": " + status);
            this.status = status;
        }

        /** True where asking again would change nothing. */
        boolean isFinal() {
            return status >= 400 && status < 500 && status != 401 && status != 408 && status != 429;
        }
    }

    /** Brings an event. */
    Outcome event(Partner partner, String json) throws IOException {
        Map<String, String> headers = Map.of("Content-Type", EVENTS, "Authorization", "Bearer " + token(partner));
        String path = "/" + Desk.generation(partner) + "/events";
        Wire.Reply reply =
                wire.send(new Wire.Call("POST", address(partner.contact().url() + path), headers, json));
        require(partner, reply, path);
        return new Outcome.Done();
    }

    /** Fetches a footprint. */
    JsonNode footprint(Partner partner, String id) throws IOException {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + token(partner));
        String path = "/" + Desk.generation(partner) + "/footprints/" + id;
        Wire.Reply reply =
                wire.send(new Wire.Call("GET", address(partner.contact().url() + path), headers, ""));
        require(partner, reply, path);
        return json(reply.body(), path).path("data");
    }

    private void require(Partner partner, Wire.Reply reply, String path) throws Unexpected {
        if (reply.status() == 401) {
            tokens.remove(partner.id());
        }
        if (reply.status() < 200 || reply.status() >= 300) {
            throw new Unexpected(reply.status(), path);
        }
    }

    private String token(Partner partner) throws IOException {
        Token known = tokens.get(partner.id());
        if (known != null && known.until() > clock.millis()) {
            return known.text();
        }
        Token token = fresh(partner);
        tokens.put(partner.id(), token);
        return token.text();
    }

    private Token fresh(Partner partner) throws IOException {
        String pair = partner.contact().client() + ":" + partners.theirSecret(partner);
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", FORM);
        headers.put(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        Wire.Reply reply =
                wire.send(new Wire.Call("POST", tokenAddress(partner), headers, "grant_type=client_credentials"));
        if (reply.status() != 200) {
            throw new Unexpected(reply.status() == 400 ? 401 : reply.status(), "/auth/token");
        }
        JsonNode json = json(reply.body(), "/auth/token");
        long seconds = json.path("expires_in").asLong(USUAL_SECONDS);
        return new Token(visible(json.path("access_token").asString("")), clock.millis() + seconds * 1000 - EARLY);
    }

    /** A token goes into a header, which may hold nothing but visible signs (RFC 6750, section 2.1). */
    private static String visible(String token) throws Unexpected {
        if (!token.matches("[\\x21-\\x7e]+")) {
            throw new Unexpected(200, "/auth/token");
        }
        return token;
    }

    /** Where tokens are had: what the partner's discovery says, if that is at the same host, else the usual place. */
    private URI tokenAddress(Partner partner) throws IOException {
        String base = partner.contact().authorization();
        URI usual = address(base + "/auth/token");
        try {
            Wire.Reply reply =
                    wire.send(new Wire.Call("GET", address(base + "/.well-known/openid-configuration"), Map.of(), ""));
            if (reply.status() == 200) {
                URI told = address(
                        json(reply.body(), "discovery").path("token_endpoint").asString(""));
                boolean isSame = usual.getHost().equals(told.getHost())
                        && usual.getScheme().equals(told.getScheme());
                return isSame ? told : usual;
            }
        } catch (Unexpected noDiscovery) {
            return usual;
        }
        return usual;
    }

    private static JsonNode json(String body, String what) throws Unexpected {
        try {
            return WireJson.read(what, body);
        } catch (InvalidInput broken) {
            throw new Unexpected(200, what);
        }
    }

    private static URI address(String text) throws Unexpected {
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException notAnAddress) {
            throw new Unexpected(200, text);
        }
        throw new Unexpected(200, text);
    }
}
