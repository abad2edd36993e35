package org.vereda.app.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Accounts;
import org.vereda.app.accounts.ApiToken;
import org.vereda.app.accounts.ApiTokens;
import org.vereda.app.accounts.Bucket;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Keep;
import org.vereda.app.web.frame.Call;
import org.vereda.app.web.frame.DatabaseAway;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.quantity.InvalidInput;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

/**
 * The interface for programs below {@code /api/v1}. Every call shows its words ({@code Authorization: Bearer}, RFC 6750); what it may read and
 * write is decided where it is decided for pages.
 */
public final class Api {
    /** Where programs call. */
    public static final String ROOT = "/api/v1";

    private static final int CALLS = 600;
    private static final int REFUSALS = 30;
    private static final String BEARER = "Bearer ";

    private final ApiTokens tokens;
    private final List<ApiRoute> all = new ArrayList<>();
    private final Bucket calls;
    private final Bucket refusals;
    private final Map<Language, Messages> words;
    private final byte[] document;

    /**
     * @param calls what is answered by what stands behind pages
     */
    public Api(ApiTokens tokens, Accounts accounts, Keep keep, Workshop workshop, List<Call> calls, Clock clock) {
        this.tokens = tokens;
        this.calls = Bucket.perMinute(CALLS, clock);
        this.refusals = Bucket.perMinute(REFUSALS, clock);
        this.words = Map.of(
                Language.EN, Messages.in(Language.EN),
                Language.FR, Messages.in(Language.FR),
                Language.ES, Messages.in(Language.ES));
        this.document = document();
        all.addAll(new TableCalls(keep, workshop).routes());
        all.addAll(new ResultCalls(keep, workshop).routes());
        CallAnswers answers = new CallAnswers(accounts);
        calls.forEach(call -> all.add(answers.route(call)));
    }

    private static byte[] document() {
        try (InputStream stream = Api.class.getResourceAsStream("/org/vereda/app/web/openapi.json")) {
            if (stream == null) {
                throw new IllegalStateException("openapi.json is missing in the program");
            }
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whose programs may call which place, by method and path as its description names them. */
    public Map<String, Set<Role>> places() {
        return all.stream()
                .collect(Collectors.toMap(route -> route.method().name() + " " + route.path(), ApiRoute::roles));
    }

    /** The routes; what is not among them is answered too, so that no page answers a program. */
    public RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        routes.GET(
                ROOT + "/openapi.json",
                request -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(document));
        all.forEach(route -> routes.route(
                RequestPredicates.method(route.method()).and(RequestPredicates.path(ROOT + route.path())),
                request -> guarded(route, request)));
        routes.route(Api::isFailed, this::failed);
        routes.route(RequestPredicates.path("/api/**"), this::nothing);
        return routes.build();
    }

    /** True where a call failed before or behind its route; the server asks again here what to say. */
    private static boolean isFailed(ServerRequest request) {
        return request.attribute("jakarta.servlet.error.request_uri")
                .filter(path -> path.toString().startsWith("/api/"))
                .isPresent();
    }

    private ServerResponse failed(ServerRequest request) {
        HttpStatus status = request.attribute("jakarta.servlet.error.status_code")
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        return ApiAnswer.problem(
                status,
                status == HttpStatus.CONTENT_TOO_LARGE ? "label.portal.too-large" : "label.portal.failed",
                words(request));
    }

    private ServerResponse nothing(ServerRequest request) {
        boolean isKnown = all.stream()
                .anyMatch(route -> RequestPredicates.path(ROOT + route.path()).test(request));
        return isKnown
                ? ApiAnswer.problem(HttpStatus.METHOD_NOT_ALLOWED, "label.api.problem.method", words(request))
                : ApiAnswer.problem(HttpStatus.NOT_FOUND, "label.api.problem.nothing", words(request));
    }

    private ServerResponse guarded(ApiRoute route, ServerRequest request) {
        String address = request.servletRequest().getRemoteAddr();
        Messages language = words(request);
        if (refusals.isEmpty(address)) {
            return ApiAnswer.tooMany(refusals.secondsLeft(), language);
        }
        Optional<ApiToken> token = request.headers().header("Authorization").stream()
                .filter(text -> text.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .findFirst()
                .flatMap(text -> tokens.comeIn(text.substring(BEARER.length()).strip()));
        if (token.isEmpty()) {
            refusals.take(address);
            return ApiAnswer.problem(HttpStatus.UNAUTHORIZED, "label.api.problem.token", language);
        }
        if (!calls.take(token.get().id())) {
            return ApiAnswer.tooMany(calls.secondsLeft(), language);
        }
        return route.roles().contains(token.get().membership().role())
                ? answer(route, new ApiCall(request, token.get(), language))
                : ApiAnswer.problem(HttpStatus.FORBIDDEN, "label.api.problem.role", language);
    }

    private static ServerResponse answer(ApiRoute route, ApiCall call) {
        try {
            return route.handler().handle(call);
        } catch (InvalidInput e) {
            return DatabaseAway.of(e)
                    .map(away -> ApiAnswer.findings(List.of(away), call.words()))
                    .orElseGet(() -> ApiAnswer.findings(e.findings(), call.words()));
        }
    }

    private Messages words(ServerRequest request) {
        Language language = request.headers().acceptLanguage().stream()
                .map(Locale.LanguageRange::getRange)
                .flatMap(range -> Language.find(range).stream())
                .findFirst()
                .orElse(Language.EN);
        return Optional.ofNullable(words.get(language)).orElseGet(() -> Messages.in(language));
    }
}
