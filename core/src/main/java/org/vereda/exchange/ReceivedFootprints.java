package org.vereda.exchange;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.exchange.wire.WireLimits;
import org.vereda.footprint.product.SupplierFootprint;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The product footprints that suppliers sent as files: PACT 2 and 3, Catena-X 7 to 10. A file holds one footprint, a list of
 * them, or an answer of a PACT host with {@code data}.
 *
 * @param footprints those that can be used
 * @param findings what is wrong or doubtful, and why others are left out
 */
public record ReceivedFootprints(List<SupplierFootprint> footprints, List<Finding> findings) {
    private static final JsonMapper JSON = JsonMapper.builder(WireLimits.factory())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    public ReceivedFootprints {
        footprints = List.copyOf(footprints);
        findings = List.copyOf(findings);
    }

    /**
     * Reads all files that end in {@code .json} of a folder, in the order of their names; none where there is no folder.
     *
     * @param folder the folder {@code footprints} of a partnership
     * @param partners the names by which products and suppliers are found
     * @throws IOException where the folder or a file cannot be read
     */
    public static ReceivedFootprints in(Path folder, Partners partners) throws IOException {
        List<SupplierFootprint> footprints = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = folder.getFileName() + "/" + file.getFileName();
            try {
                ReceivedFootprints read = of(name, Files.readString(file), partners);
                footprints.addAll(read.footprints());
                findings.addAll(read.findings());
            } catch (CharacterCodingException notUtf8) {
                findings.add(Finding.error("exchange.not-utf-8", SourcePosition.ofFile(name)));
            }
        }
        return new ReceivedFootprints(footprints, findings.stream().sorted().toList());
    }

    /**
     * Reads the text of one file.
     *
     * @param name the name of the file in messages
     * @param text what stands in it
     * @param partners the names by which products and suppliers are found
     */
    public static ReceivedFootprints of(String name, String text, Partners partners) {
        List<SupplierFootprint> footprints = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try {
            JsonNode document = WireLimits.read(SourcePosition.ofFile(name), () -> JSON.readTree(text));
            for (JsonNode node : single(document)) {
                read(node, SourcePosition.ofFile(name), partners, findings).ifPresent(footprints::add);
            }
        } catch (InvalidInput refused) {
            findings.addAll(refused.findings());
        } catch (JacksonException broken) {
            findings.add(Finding.error("exchange.not-json", place(name, broken), broken.getOriginalMessage()));
        }
        return new ReceivedFootprints(footprints, findings);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static SourcePosition place(String name, JacksonException broken) {
        TokenStreamLocation location = broken.getLocation();
        return location == null
                ? SourcePosition.ofFile(name)
                : SourcePosition.of(name, Math.max(location.getLineNr(), 0), Math.max(location.getColumnNr(), 0));
    }

    /** The footprints of a document: itself, the members of a list, or what an answer carries as data. */
    private static List<JsonNode> single(JsonNode document) {
        JsonNode content = document.has("data") && !document.has("pcf") ? document.get("data") : document;
        return content.isArray() ? List.copyOf(content.values()) : List.of(content);
    }

    private static Optional<SupplierFootprint> read(
            JsonNode node, SourcePosition place, Partners partners, List<Finding> findings) {
        ObjectNode top = node.has("scopeOfPcfForm") ? flattened(node) : objectOf(node);
        WireFields fields = new WireFields(top, objectOf(top.path("pcf")), place, findings);
        String version = String.join(" ", fields.texts("specVersion"));
        Optional<WireFormat> format = WireFormat.of(version);
        if (format.isEmpty()) {
            findings.add(Finding.error("exchange.unknown-format", place, version));
        }
        return format.flatMap(known -> new WireReader(fields, known, partners).read());
    }

    private static ObjectNode objectOf(JsonNode node) {
        return node instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    /** Catena-X 9 and later keep every field in groups, each a list of one; field names are unique across groups. */
    private static ObjectNode flattened(JsonNode node) {
        ObjectNode flat = JsonNodeFactory.instance.objectNode();
        flatten(node, flat);
        return flat;
    }

    private static void flatten(JsonNode node, ObjectNode flat) {
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            boolean group = value.isObject()
                    || (value.isArray() && value.size() == 1 && value.get(0).isObject());
            if (group) {
                flatten(value.isObject() ? value : value.get(0), flat);
            } else if (!flat.has(field.getKey())) {
                flat.set(field.getKey(), value);
            }
        });
    }
}
