package org.vereda.app.web.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.quantity.Finding;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What programs get: JSON, and where something is wrong a problem (RFC 9457) with the findings as people get them. */
final class ApiAnswer {
    private static final MediaType PROBLEM = MediaType.parseMediaType("application/problem+json");

    private ApiAnswer() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ServerResponse of(JsonNode content) {
        return with(ServerResponse.ok(), content);
    }

    static ServerResponse with(ServerResponse.BodyBuilder response, JsonNode content) {
        return response.contentType(MediaType.APPLICATION_JSON).body(bytes(content));
    }

    private static byte[] bytes(JsonNode content) {
        return content.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The version of something as a tag of HTTP. */
    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Where nothing of what was sent is wrong but the way of calling. */
    static ServerResponse problem(HttpStatus status, String key, Messages words) {
        return with(
                ServerResponse.status(status).headers(headers -> {
                    if (status == HttpStatus.UNAUTHORIZED) {
                        headers.add("WWW-Authenticate", "Bearer");
                    }
                }),
                status,
                problem(status, words.text(key)));
    }

    /** Where there were too many calls. */
    static ServerResponse tooMany(long seconds, Messages words) {
        HttpStatus status = HttpStatus.TOO_MANY_REQUESTS;
        return with(
                ServerResponse.status(status).header("Retry-After", Long.toString(seconds)),
                status,
                problem(status, words.text("label.api.problem.too-many")));
    }

    /** What was found wrong; the first finding says which kind of problem it is. */
    static ServerResponse findings(List<Finding> findings, Messages words) {
        HttpStatus status = findings.stream()
                .findFirst()
                .map(Finding::code)
                .map(ApiAnswer::status)
                .orElse(HttpStatus.UNPROCESSABLE_CONTENT);
        ObjectNode problem = problem(status, words.text("label.api.problem.findings"));
        ArrayNode list = problem.putArray("findings");
        findings.forEach(finding -> list.add(json(finding, words)));
        return with(ServerResponse.status(status), status, problem);
    }

    private static HttpStatus status(String code) {
        return switch (code) {
            case "keep.no-table",
                    "keep.no-row",
                    "keep.no-change",
                    "anchor.no-request",
                    "byproducts.no-post",
                    "byproducts.no-request",
                    "jobs.none",
                    "library.no-entry" -> HttpStatus.NOT_FOUND;
            case "keep.out-of-reach" -> HttpStatus.FORBIDDEN;
            case "keep.changed-meanwhile", "policy.changed-meanwhile" -> HttpStatus.PRECONDITION_FAILED;
            case "portal.away" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "api.no-json", "api.bad-number" -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static ObjectNode problem(HttpStatus status, String detail) {
        return object().put("type", "about:blank")
                .put("title", status.getReasonPhrase())
                .put("status", status.value())
                .put("detail", detail);
    }

    private static ServerResponse with(ServerResponse.BodyBuilder response, HttpStatus status, ObjectNode problem) {
        return response.contentType(PROBLEM).body(bytes(problem.put("status", status.value())));
    }

    static ObjectNode json(Finding finding, Messages words) {
        SourcePosition place = finding.position();
        ObjectNode json = object().put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .put("code", finding.code())
                .put("message", words.text(finding));
        if (!place.file().isEmpty()) {
            json.put("file", place.file());
        }
        if (place.line() > 0) {
            json.put("line", place.line());
        }
        if (place.column() > 0) {
            json.put("column", place.column());
        }
        return json;
    }
}
