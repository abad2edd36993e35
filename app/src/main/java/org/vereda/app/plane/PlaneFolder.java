package org.vereda.app.plane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.app.chain.ChainedLog;
import org.vereda.app.shown.OutputFile;
import org.vereda.exchange.catena.PlaneCall;
import org.vereda.exchange.rules.FootprintCheck;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.exchange.wire.WireFile;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The folder behind a connector: {@code requests/ID.json} for what is asked, {@code footprints/ID-PARTNER.json} for what comes,
 * {@code answers/ID.json} for what goes out, and a log that shows later changes. A request that comes twice is taken once.
 */
public final class PlaneFolder {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path root;
    private final Clock clock;
    private final ChainedLog log;

    public PlaneFolder(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
        this.log = new ChainedLog(root.resolve("plane-log.jsonl"));
    }

    /**
     * What becomes of a call.
     *
     * @param status the status of HTTP
     * @param reason why it is not taken, {@code exchange.plane.REASON}; empty where it is
     * @param value what was wrong, empty for nothing in particular
     */
    public record Reply(int status, String reason, String value) {}

    /**
     * A request that was kept.
     *
     * @param id its identifier
     * @param partner who asks
     * @param part what is asked for
     * @param message words, empty for none
     * @param version the version that is asked for
     * @param received when it came
     * @param isAnswered true where an answer was written
     */
    public record Kept(
            String id,
            String partner,
            String part,
            String message,
            WireVersion version,
            String received,
            boolean isAnswered) {}

    /** Takes a call, or says why not. */
    public synchronized Reply take(PlaneCall call) {
        return switch (call) {
            case PlaneCall.Refused(int status, String reason, String value) -> new Reply(status, reason, value);
            case PlaneCall.Ask ask -> ask(ask);
            case PlaneCall.Delivery delivery -> delivery(delivery);
        };
    }

    private Reply ask(PlaneCall.Ask ask) {
        ObjectNode content = JsonNodeFactory.instance
                .objectNode()
                .put("requestId", ask.request())
                .put("partner", ask.partner())
                .put("manufacturerPartId", ask.manufacturerPart().orElse(""))
                .put("customerPartId", ask.customerPart().orElse(""))
                .put("message", ask.message())
                .put("version", ask.version().id());
        Path file = root.resolve("requests").resolve(ask.request() + ".json");
        if (Files.exists(file)) {
            ObjectNode before = read(file);
            before.remove("received");
            return before.equals(content) ? new Reply(202, "", "") : new Reply(409, "other-request", ask.request());
        }
        content.put("received", now());
        write(file, content);
        log.append(content.deepCopy().put("kind", "request"));
        return new Reply(202, "", "");
    }

    /** What comes is kept although it may break rules, which are told to people; what is no footprint of Catena-X is not. */
    private Reply delivery(PlaneCall.Delivery delivery) {
        try {
            List<WireDocument> documents = WireFile.read("body", delivery.body());
            Optional<WireVersion> other = documents.stream()
                    .map(document -> document.footprint().version())
                    .filter(version -> !version.isCatenaX())
                    .findFirst();
            if (documents.size() != 1 || other.isPresent()) {
                return new Reply(400, "no-payload", other.map(WireVersion::id).orElse(""));
            }
            WireDocument document = documents.getFirst();
            OutputFile.write(
                    root.resolve("footprints").resolve(delivery.request() + "-" + delivery.partner() + ".json"),
                    document.footprint().json().getBytes(StandardCharsets.UTF_8));
            log.append(JsonNodeFactory.instance
                    .objectNode()
                    .put("kind", "delivery")
                    .put("requestId", delivery.request())
                    .put("partner", delivery.partner())
                    .put("message", delivery.message())
                    .put("update", delivery.update())
                    .put("footprint", document.footprint().id())
                    .put("broken", FootprintCheck.hasErrors(FootprintCheck.of(document)))
                    .put("received", now()));
            return new Reply(200, "", "");
        } catch (InvalidInput unreadable) {
            return new Reply(
                    400,
                    "no-payload",
                    unreadable.findings().getFirst().position().toString());
        }
    }

    /** All requests, the oldest first. */
    public List<Kept> requests() {
        Path folder = root.resolve("requests");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(this::kept)
                    .sorted((left, right) -> {
                        int byTime = left.received().compareTo(right.received());
                        return byTime != 0 ? byTime : left.id().compareTo(right.id());
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The request of that identifier.
     *
     * @throws InvalidInput where there is none
     */
    public Kept request(String id) {
        return requests().stream()
                .filter(one -> one.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(Finding.error(
                        "exchange.no-such-request",
                        SourcePosition.ofFile(root.resolve("requests").toString()),
                        id)));
    }

    /** Its identifier is the name of its file, by which it was written: what stands inside leads nowhere else. */
    private Kept kept(Path file) {
        JsonNode node = read(file);
        String id = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
        String manufacturer = node.path("manufacturerPartId").asString("");
        return new Kept(
                id,
                node.path("partner").asString(""),
                manufacturer.isEmpty() ? node.path("customerPartId").asString("") : manufacturer,
                node.path("message").asString(""),
                WireVersion.find(node.path("version").asString("")).orElse(WireVersion.CATENA_X_9),
                node.path("received").asString(""),
                Files.exists(root.resolve("answers").resolve(id + ".json")));
    }

    /** Keeps the answer to a request and gives the file that the connector sends. */
    public Path answer(Kept request, String body) {
        Path file = root.resolve("answers").resolve(request.id() + ".json");
        OutputFile.write(file, body.getBytes(StandardCharsets.UTF_8));
        log.append(JsonNodeFactory.instance
                .objectNode()
                .put("kind", "answer")
                .put("requestId", request.id())
                .put("partner", request.partner())
                .put("answered", now()));
        return file;
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static ObjectNode read(Path file) {
        try {
            if (JSON.readTree(file.toFile()) instanceof ObjectNode object) {
                return object;
            }
            throw InvalidInput.of(Finding.error("exchange.not-json", SourcePosition.ofFile(file.toString()), "{}"));
        } catch (JacksonException broken) {
            throw InvalidInput.of(Finding.error(
                    "exchange.not-json", SourcePosition.ofFile(file.toString()), broken.getOriginalMessage()));
        }
    }

    private static void write(Path file, ObjectNode content) {
        OutputFile.write(file, JSON.writeValueAsBytes(content));
    }
}
