package org.vereda.app.pact;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.vereda.app.accounts.Bucket;
import org.vereda.app.accounts.Vault;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.partners.FootprintQuery;
import org.vereda.app.partners.Partner;
import org.vereda.app.partners.PartnerBook;
import org.vereda.app.partners.Shelf;
import org.vereda.app.partners.Shelf.Found;
import org.vereda.app.partners.Shelf.Shelved;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.quantity.InvalidInput;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Answers partners by PACT 3 (at {@code /3}) and, for those who lag, by PACT 2 (at {@code /2}): tokens, lists of footprints, single ones, and
 * events. What a partner may have is decided on the shelf; nothing is looked up by what an event calls its source.
 */
public final class PactHost {
    private static final Logger LOG = Logger.getLogger(PactHost.class.getName());
    private static final int USUAL_LIMIT = 100;
    private static final int LARGEST_LIMIT = 1000;
    private static final String TOKEN = "/auth/token";
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final String FILTER = "$filter";
    private static final String AFTER = "after";

    private final PartnerBook partners;
    private final Shelf shelf;
    private final Incoming incoming;
    private final Tokens tokens;
    private final Bucket refusedSecrets;
    private final Bucket calls;
    private final Messages english = Messages.in(Language.EN);

    /**
     * A host.
     *
     * @param desk answers requests
     */
    public PactHost(KeepDatabase database, Vault vault, Clock clock, Desk desk) {
        this.partners = new PartnerBook(database, vault, clock);
        this.shelf = new Shelf(database, clock);
        this.incoming = new Incoming(database, desk, clock);
        this.tokens = new Tokens(vault, clock);
        this.refusedSecrets = Bucket.perMinute(20, clock);
        this.calls = Bucket.perMinute(60_000, clock);
    }

    /** What becomes of events. */
    Incoming incoming() {
        return incoming;
    }

    /** Answers a call; whatever is wrong with it is an answer too. */
    public PactAnswer answer(PactCall call) {
        int generation = call.path().startsWith("/2") ? 2 : 3;
        try {
            return switch (call.path()) {
                case TOKEN -> token(call);
                case DISCOVERY -> discovery(call);
                default -> guarded(call, generation);
            };
        } catch (Refusal refusal) {
            return refused(refusal, generation, call.path().equals(TOKEN));
        } catch (InvalidInput failed) {
            LOG.warning(String.valueOf(failed.getMessage()));
            return refused(
                    new Refusal(Problem.INTERNAL_ERROR, ""),
                    generation,
                    call.path().equals(TOKEN));
        }
    }

    private PactAnswer refused(Refusal refusal, int generation, boolean isToken) {
        Problem problem = refusal.problem();
        String words = english.text(problem.key(), refusal.value());
        String code = problem.code(generation);
        String body = isToken
                ? JsonNodeFactory.instance
                        .objectNode()
                        .put("error", code)
                        .put("error_description", words)
                        .toString()
                : JsonNodeFactory.instance
                        .objectNode()
                        .put("code", code)
                        .put("message", words)
                        .toString();
        Map<String, String> headers = switch (problem.status()) {
            case 401 -> Map.of("WWW-Authenticate", isToken ? "Basic realm=\"pact\"" : "Bearer");
            case 429 -> Map.of("Retry-After", "60");
            default -> Map.of();
        };
        return new PactAnswer(problem.status(), headers, body);
    }

    // --- tokens

    private static PactAnswer discovery(PactCall call) {
        return PactAnswer.ok(JsonNodeFactory.instance
                .objectNode()
                .put("issuer", call.base())
                .put("token_endpoint", call.base() + TOKEN)
                .toString());
    }

    private PactAnswer token(PactCall call) {
        if (!call.method().equals("POST")) {
            throw new Refusal(Problem.INVALID_GRANT_REQUEST, "method");
        }
        if (!call.header("content-type").toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            throw new Refusal(Problem.INVALID_GRANT_REQUEST, "content-type");
        }
        String grant = call.parameter("grant_type").orElse("");
        if (grant.isEmpty()) {
            throw new Refusal(Problem.INVALID_GRANT_REQUEST, "grant_type");
        }
        if (!grant.equals("client_credentials")) {
            throw new Refusal(Problem.UNSUPPORTED_GRANT, grant);
        }
        String token = tokens.of(signedIn(call));
        return new PactAnswer(
                200,
                Map.of("Cache-Control", "no-store"),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("access_token", token)
                        .put("token_type", "Bearer")
                        .put("expires_in", Tokens.LASTS.toSeconds())
                        .toString());
    }

    private Partner signedIn(PactCall call) {
        String[] pair = credentials(call.header("authorization"));
        if (refusedSecrets.isEmpty(pair[0])) {
            throw new Refusal(Problem.TOO_MANY, "");
        }
        return partners.signIn(pair[0], pair[1]).orElseThrow(() -> {
            refusedSecrets.take(pair[0]);
            return new Refusal(Problem.INVALID_CLIENT, "");
        });
    }

    private static String[] credentials(String header) {
        String[] words = header.split(" ", 2);
        try {
            if (words.length == 2 && words[0].equalsIgnoreCase("Basic")) {
                String pair = new String(Base64.getDecoder().decode(words[1].strip()), StandardCharsets.UTF_8);
                int colon = pair.indexOf(':');
                if (colon > 0) {
                    return new String[] {pair.substring(0, colon), pair.substring(colon + 1)};
                }
            }
        } catch (IllegalArgumentException notBase64) {
            throw new Refusal(Problem.INVALID_CLIENT, "");
        }
        throw new Refusal(Problem.INVALID_CLIENT, "");
    }

    // --- what needs a token

    private PactAnswer guarded(PactCall call, int generation) {
        Partner partner = partner(call);
        if (!calls.take(partner.id())) {
            throw new Refusal(Problem.TOO_MANY, "");
        }
        String place = call.path().substring(2);
        boolean reads = call.method().equals("GET");
        if (place.equals("/footprints") && reads) {
            return list(call, partner, generation);
        }
        if (place.startsWith("/footprints/") && reads) {
            return one(place.substring("/footprints/".length()), partner, generation);
        }
        if (place.equals("/events") && call.method().equals("POST")) {
            return event(call, partner, generation);
        }
        boolean isPlace = place.equals("/footprints") || place.equals("/events");
        throw new Refusal(isPlace ? Problem.NOT_IMPLEMENTED : Problem.NO_SUCH_PLACE, call.method() + " " + call.path());
    }

    private Partner partner(PactCall call) {
        String header = call.header("authorization");
        if (!header.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length())) {
            throw new Refusal(Problem.UNKNOWN_TOKEN, "");
        }
        String id = tokens.partner(header.substring("Bearer ".length()).strip());
        return partners.byId(id).filter(Partner::isActive).orElseThrow(() -> new Refusal(Problem.ACCESS_DENIED, ""));
    }

    private PactAnswer list(PactCall call, Partner partner, int generation) {
        if (generation == 2
                && call.parameter(FILTER).filter(text -> !text.isBlank()).isPresent()) {
            throw new Refusal(Problem.NOT_IMPLEMENTED, FILTER);
        }
        long limit = number(call, "limit", USUAL_LIMIT);
        int most = (int) Math.min(limit, LARGEST_LIMIT);
        FootprintQuery query = generation == 2 ? FootprintQuery.all() : query(call);
        List<Shelved> found = shelf.list(partner, query, number(call, AFTER, 0), most + 1);
        List<Shelved> page = found.subList(0, Math.min(most, found.size()));
        String body = page.stream()
                .flatMap(one -> written(one, partner, generation).stream())
                .collect(Collectors.joining(",", "{\"data\":[", "]}"));
        boolean hasMore = found.size() > most && most > 0;
        return new PactAnswer(
                200, hasMore ? Map.of("Link", next(call, page.getLast().number())) : Map.of(), body);
    }

    private static FootprintQuery query(PactCall call) {
        try {
            return FootprintQuery.of(call.parameters());
        } catch (FootprintQuery.Unreadable unreadable) {
            throw new Refusal(Problem.BAD_REQUEST, String.valueOf(unreadable.getMessage()));
        }
    }

    private static long number(PactCall call, String name, long usual) {
        Optional<String> text = call.parameter(name);
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.get().matches("\\d{1,15}")) {
            throw new Refusal(Problem.BAD_REQUEST, name + "=" + text.get());
        }
        return Long.parseLong(text.get());
    }

    /** The same question behind the last footprint of this page; numbers are never given twice, so the answer stays what it was. */
    private static String next(PactCall call, long last) {
        List<String> parameters = new ArrayList<>();
        call.parameters().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(AFTER)) {
                values.forEach(value -> parameters.add(encoded(name) + "=" + encoded(value)));
            }
        });
        parameters.add(AFTER + "=" + last);
        parameters.sort(null);
        return "<" + call.base() + call.path() + "?" + String.join("&", parameters) + ">; rel=\"next\"";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A footprint as JSON; at {@code /2} by the version of the partner, else by 2.3, and nothing where it cannot be said in it. */
    private static Optional<String> written(Shelved one, Partner partner, int generation) {
        if (generation == 3) {
            return Optional.of(one.content());
        }
        WireVersion version = partner.version().isPactTwo() ? partner.version() : WireVersion.PACT_2_3;
        return Outgoing.as(one.footprint(), version)
                .map(footprint -> footprint.content().toString());
    }

    private PactAnswer one(String id, Partner partner, int generation) {
        if (!Incoming.UUID.matcher(id).matches()) {
            throw new Refusal(Problem.BAD_REQUEST, "id=" + id);
        }
        return switch (shelf.find(partner, id)) {
            case Found.Granted granted ->
                PactAnswer.ok("{\"data\":"
                        + written(granted.footprint(), partner, generation)
                                .orElseThrow(() -> new Refusal(Problem.NOT_IMPLEMENTED, id))
                        + "}");
            case Found.NotGranted notGranted -> throw new Refusal(Problem.ACCESS_DENIED, id);
            case Found.Unknown unknown -> throw new Refusal(Problem.NOT_FOUND, id);
        };
    }

    private PactAnswer event(PactCall call, Partner partner, int generation) {
        String type = call.header("content-type")
                .toLowerCase(Locale.ROOT)
                .replaceFirst(";.*", "")
                .strip();
        if (!type.equals("application/cloudevents+json")) {
            throw new Refusal(Problem.BAD_REQUEST, "content-type " + type);
        }
        incoming.take(partner, PactEvent.read(call.body(), generation), generation);
        return PactAnswer.ok("");
    }
}
