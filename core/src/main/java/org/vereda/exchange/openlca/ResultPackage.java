package org.vereda.exchange.openlca;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.exchange.wire.WireLimits;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.sources.process.PackageFiles;
import org.vereda.sources.process.ReadBudget;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads the results ({@code Result}) and environmental product declarations ({@code Epd}) of an openLCA JSON-LD package of schema 2 as
 * footprints by PACT 3, with what the package tells; what it does not tell stays absent. A declaration is the sum of its modules A1 to
 * A3; results that a declaration names are not told once more by themselves.
 */
public final class ResultPackage {
    private static final JsonMapper JSON = JsonMapper.builder(WireLimits.factory())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Room for the results of large databases; far below what would fill a machine. */
    private static final ReadBudget BUDGET = new ReadBudget(200_000, 64L << 20, 1L << 30);

    private static final String END = ".json";

    private final PackageFiles files;
    private final String root;
    private final Map<String, Optional<JsonNode>> read = new HashMap<>();

    private ResultPackage(PackageFiles files, String root) {
        this.files = files;
        this.root = root;
    }

    /**
     * The footprints of a package.
     *
     * @param file a zip archive or folder
     * @param findings takes what is doubtful
     * @throws InvalidInput where there are no results in it, it is of another schema, or one of them has no climate impact that is the only one
     */
    public static List<WireDocument> read(Path file, Findings findings) {
        try (PackageFiles files = PackageFiles.open(file, BUDGET)) {
            String root = files.paths().stream()
                    .filter(path -> path.endsWith(END))
                    .flatMap(path -> List.of("results/", "epds/").stream()
                            .filter(folder -> path.startsWith(folder) || path.contains("/" + folder))
                            .map(folder -> path.substring(0, path.indexOf(folder))))
                    .findFirst()
                    .orElseThrow(() -> InvalidInput.of(Finding.error("exchange.no-results", files.place(""))));
            return new ResultPackage(files, root).documents(findings);
        }
    }

    private List<WireDocument> documents(Findings findings) {
        String version = entity("", "openlca")
                .map(head -> head.path("schemaVersion").asString(""))
                .orElse("1");
        if (!version.equals("2")) {
            throw InvalidInput.of(Finding.error("exchange.results-of-schema", files.place(root), version));
        }
        Set<String> told = new HashSet<>();
        List<WireDocument> documents = new ArrayList<>();
        for (String path : paths("epds/")) {
            JsonNode epd = entity(path);
            epd.path("modules")
                    .forEach(
                            module -> told.add(module.path("result").path("@id").asString("")));
            documents.add(document(path, ReadResult.ofDeclaration(epd, this, files.place(path), findings)));
        }
        for (String path : paths("results/")) {
            JsonNode result = entity(path);
            if (!told.contains(result.path("@id").asString(""))) {
                documents.add(document(path, ReadResult.ofResult(result, this)));
            }
        }
        return List.copyOf(documents);
    }

    private WireDocument document(String path, ReadResult result) {
        try {
            return new WireDocument(result.footprint(), files.place(path), Map.of());
        } catch (InvalidInput refused) {
            throw refused.at(files.place(path));
        }
    }

    private List<String> paths(String folder) {
        return files.paths().stream()
                .filter(path -> path.startsWith(root + folder) && path.endsWith(END))
                .toList();
    }

    /** The entity that a reference names, nothing where it is not in the package. */
    Optional<JsonNode> entity(String folder, String id) {
        String path = root + folder + (folder.isEmpty() ? "" : "/") + id + END;
        return read.computeIfAbsent(path, file -> files.has(file) ? Optional.of(entity(file)) : Optional.empty());
    }

    private JsonNode entity(String path) {
        try (InputStream stream = files.open(path)) {
            JsonNode node = WireLimits.read(files.place(path), () -> JSON.readTree(stream));
            return node.isObject() ? node : JsonNodeFactory.instance.objectNode();
        } catch (JacksonIOException broken) {
            throw InvalidInput.of(Finding.error("exchange.unreadable-file", files.place(path), broken.toString()));
        } catch (JacksonException broken) {
            throw InvalidInput.of(Finding.error("exchange.not-json", files.place(path), broken.getOriginalMessage()));
        } catch (IOException broken) {
            throw InvalidInput.of(Finding.error("exchange.unreadable-file", files.place(path), broken.toString()));
        }
    }
}
