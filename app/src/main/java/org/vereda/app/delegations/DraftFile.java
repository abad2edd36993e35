package org.vereda.app.delegations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vereda.app.console.ProgramVersion;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.review.Draft;
import org.vereda.roadmap.review.Element;
import org.vereda.sources.ReferencePack;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.folder.PartnershipSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A draft as it is kept: {@code {"format", "program", "name", "inputs", "packs", "plan", "elements"}}. Its SHA-256 stands in the log.
 */
final class DraftFile {
    private static final String FORMAT = "vereda-roadmap-draft-1";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final byte[] bytes;
    private final SourcePosition position;

    /**
     * A draft that is kept.
     *
     * @param bytes the file
     * @param position where it is kept
     */
    DraftFile(byte[] bytes, SourcePosition position) {
        this.bytes = bytes.clone();
        this.position = position;
    }

    /** Cost and bound of the plan stand in a draft only where all who read it may know them. */
    enum Sums {
        STATED,
        LEFT_OUT
    }

    /** The file of a draft. */
    static byte[] write(
            String name,
            PartnershipFolder folder,
            List<ReferencePack> packs,
            Roadmap roadmap,
            List<Element> elements,
            Sums sums) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT).put("program", ProgramVersion.text()).put("name", name);
        ObjectNode inputs = root.putObject("inputs");
        inputs(folder).forEach(inputs::put);
        ObjectNode versions = root.putObject("packs");
        packs.forEach(pack ->
                pack.tables().forEach(table -> versions.put(pack.label() + "/" + table.name(), table.sha256())));
        ObjectNode plan = root.putObject("plan");
        plan.put("fingerprint", roadmap.certificate().fingerprint())
                .put("status", roadmap.status().name());
        if (sums == Sums.STATED) {
            plan.put("cost", roadmap.certificate().cost())
                    .put("bound", roadmap.certificate().bound());
        }
        elements.forEach(element -> root.withArray("elements").add(json(element)));
        String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode json(Element element) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", element.id()).put("kind", element.kind().name().toLowerCase(Locale.ROOT));
        ObjectNode words = node.putObject("words");
        element.words().forEach(words::put);
        return node.put("value", element.value());
    }

    /** SHA-256 of every table and of the settings as they stand in the folder. */
    private static SortedMap<String, String> inputs(PartnershipFolder folder) {
        SortedMap<String, String> found = new TreeMap<>();
        List<String> files = new ArrayList<>(folder.tables().keySet());
        files.add(PartnershipSettings.FILE);
        files.forEach(file -> found.put(file, sha256(read(folder.root().resolve(file)))));
        return found;
    }

    /**
     * Reads the draft.
     *
     * @throws InvalidInput where it is no draft
     */
    Draft read(String name) {
        List<Element> elements = new ArrayList<>();
        try {
            root().path("elements").forEach(node -> elements.add(element(node)));
        } catch (IllegalArgumentException e) {
            throw unreadable(position);
        }
        return new Draft(name, sha256(bytes), elements);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    SourcePosition position() {
        return position;
    }

    /** What it was made from. */
    DraftVersions versions() {
        JsonNode root = root();
        return new DraftVersions(
                root.path("program").asString(""),
                root.path("plan").path("fingerprint").asString(""),
                texts(root.path("inputs")),
                texts(root.path("packs")));
    }

    private static SortedMap<String, String> texts(JsonNode node) {
        SortedMap<String, String> found = new TreeMap<>();
        node.properties().forEach(one -> found.put(one.getKey(), one.getValue().asString("")));
        return found;
    }

    private JsonNode root() {
        try {
            JsonNode root = MAPPER.readTree(bytes);
            if (!root.path("format").asString("").equals(FORMAT)) {
                throw unreadable(position);
            }
            return root;
        } catch (JacksonException e) {
            throw unreadable(position);
        }
    }

    private static Element element(JsonNode node) {
        SortedMap<String, String> words = texts(node.path("words"));
        Element.Kind kind = Element.Kind.valueOf(node.path("kind").asString("").toUpperCase(Locale.ROOT));
        return new Element(
                node.path("id").asString(""), kind, words, node.path("value").asString(""));
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(SourcePosition.ofFile(file.toString()));
        }
    }

    static InvalidInput unreadable(SourcePosition position) {
        return InvalidInput.of(Finding.error("delegations.unreadable", position));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
