package org.vereda.app.web.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Accounts;
import org.vereda.app.web.frame.Call;
import org.vereda.app.web.frame.Reply;
import org.vereda.app.web.frame.Visit;
import org.vereda.report.page.Page;
import org.vereda.report.words.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls that are answered by what stands behind pages: a program visits them with its one role, and takes the answer as JSON. */
final class CallAnswers {
    private static final int USUAL = 100;
    private static final int MOST = 1_000;
    private static final int TAG_BYTES = 12;

    private final Accounts accounts;
    private final Map<Language, Page> pages;

    CallAnswers(Accounts accounts) {
        this.accounts = accounts;
        this.pages = Arrays.stream(Language.values()).collect(Collectors.toMap(one -> one, Page::new));
    }

    ApiRoute route(Call call) {
        return new ApiRoute(call.method(), call.path(), call.roles(), sent -> answer(call, sent));
    }

    private ServerResponse answer(Call call, ApiCall sent) {
        Account program = program(sent);
        Visit visit = new Visit(request(sent), Optional.of(program), page(program.language()), "");
        Reply reply = call.handler().handle(visit);
        return switch (reply) {
            case Reply.One(ObjectNode content) -> fresh(sent, content, Optional.empty());
            case Reply.Many many -> page(sent, many);
            case Reply.Done(String place) -> {
                call.noted().ifPresent(fields -> accounts.note(program, visit.deed(fields)));
                yield done(place);
            }
            case Reply.Missing missing ->
                ApiAnswer.problem(HttpStatus.NOT_FOUND, "label.api.problem.nothing", sent.words());
        };
    }

    /** The account that a program visits with: its maker, with the one role of the key, and by the name that the history gives it. */
    private static Account program(ApiCall sent) {
        return new Account(
                sent.token().account(),
                sent.token().author(),
                sent.token().name(),
                sent.words().language(),
                true,
                true,
                List.of(sent.token().membership()));
    }

    private Page page(Language language) {
        return Optional.ofNullable(pages.get(language)).orElseGet(() -> new Page(language));
    }

    /** The request with what its body holds as fields. */
    private static ServerRequest request(ApiCall sent) {
        if (sent.request().method().equals(HttpMethod.GET)) {
            return sent.request();
        }
        Map<String, String> fields = new HashMap<>(ApiBody.fields(sent));
        return ServerRequest.from(sent.request())
                .params(params -> fields.forEach(params::set))
                .build();
    }

    private static ServerResponse done(String place) {
        return place.isEmpty()
                ? ServerResponse.noContent().build()
                : ServerResponse.status(HttpStatus.CREATED)
                        .header("Location", Api.ROOT + place)
                        .build();
    }

    // --- what was asked

    private static ServerResponse page(ApiCall sent, Reply.Many many) {
        int after = (int) sent.number("after", 0, Integer.MAX_VALUE);
        int limit = (int) Math.max(1, sent.number("limit", USUAL, MOST));
        List<JsonNode> items = many.items().stream().skip(after).limit(limit).toList();
        ObjectNode content = ApiAnswer.object();
        content.setAll(many.beside());
        content.put("count", many.items().size());
        ArrayNode list = content.putArray(many.name());
        items.forEach(list::add);
        if ((long) after + items.size() >= many.items().size()) {
            return fresh(sent, content, Optional.empty());
        }
        String next = next(sent, after + items.size(), limit);
        return fresh(sent, content.put("next", next), Optional.of(next));
    }

    /** The same question with another beginning. */
    private static String next(ApiCall sent, int after, int limit) {
        String asked = Stream.of(text(sent.request().uri().getRawQuery()).split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("after=") && !part.startsWith("limit="))
                .map(part -> part + "&")
                .collect(Collectors.joining());
        return sent.request().uri().getRawPath() + "?" + asked + "after=" + after + "&limit=" + limit;
    }

    private static String text(@Nullable String query) {
        return query == null ? "" : query;
    }

    /** An answer with its tag, or that it is the one that is known already. */
    private static ServerResponse fresh(ApiCall sent, ObjectNode content, Optional<String> next) {
        String tag = tag(content.toString());
        if (sent.request().headers().header("If-None-Match").contains(tag)) {
            return ServerResponse.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        ServerResponse.BodyBuilder response = ServerResponse.ok().eTag(tag);
        next.ifPresent(address -> response.header("Link", "<" + address + ">; rel=\"next\""));
        return ApiAnswer.with(response, content);
    }

    private static String tag(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
