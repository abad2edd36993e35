package org.vereda.exchange.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.inventory.process.UnitProcess;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes packages of openLCA JSON-LD, schema version 2: a zip archive with {@code openlca.json} and one file for each
 * entity, {@code folder/identifier.json}. The same package gives the same bytes: entries stand in the order of their names
 * and carry no time of writing.
 */
public final class OpenLcaWriter {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int SCHEMA = 2;

    private final ObjectMapper mapper = new ObjectMapper();
    private final ZipOutputStream zip;

    private OpenLcaWriter(ZipOutputStream zip) {
        this.zip = zip;
    }

    /**
     * Writes a package to a file, which appears whole or not at all and replaces one of that name.
     *
     * @throws InvalidInput where the file cannot be written
     */
    public static void write(OpenLcaPackage content, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw unwritable(file, "folder");
        }
        try {
            Path unfinished = Files.createTempFile(folder, file.getFileName().toString(), ".part");
            try {
                try (OutputStream stream = Files.newOutputStream(unfinished)) {
                    write(content, stream);
                }
                move(unfinished, file);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw unwritable(file, e.getClass().getSimpleName());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static InvalidInput unwritable(Path file, String reason) {
        return InvalidInput.of(
                Finding.error("exchange.unwritable-file", SourcePosition.ofFile(file.toString()), reason));
    }

    /** Writes a package to a stream, which stays open. */
    public static void write(OpenLcaPackage content, OutputStream stream) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(stream);
        new OpenLcaWriter(zip).write(content);
        zip.finish();
    }

    private void write(OpenLcaPackage content) throws IOException {
        OpenLcaEntities entities = new OpenLcaEntities(content.database());
        put("openlca.json", JsonNodeFactory.instance.objectNode().put("schemaVersion", SCHEMA));
        if (content.database().processes().stream().anyMatch(OpenLcaWriter::isScored)) {
            put("dq_systems/" + PedigreeSystem.ID + ".json", PedigreeSystem.entity());
        }
        ProcessDatabase database = content.database();
        folder("flow_properties", database.properties(), entities::property, thing -> id("FlowProperty", thing.id()));
        folder("flows", database.flows(), entities::flow, thing -> id("Flow", thing.id()));
        folder(
                "lcia_categories",
                content.methods().stream()
                        .flatMap(method -> method.categories().stream())
                        .toList(),
                entities::category,
                thing -> id("ImpactCategory", thing.id()));
        folder("lcia_methods", content.methods(), entities::method, thing -> id("ImpactMethod", thing.id()));
        folder("locations", database.locations(), entities::location, thing -> id("Location", thing.id()));
        folder("processes", database.processes(), entities::process, thing -> id("Process", thing.id()));
        folder("product_systems", content.systems(), entities::system, thing -> id("ProductSystem", thing.id()));
        folder(
                "results",
                content.results(),
                result -> result(content, result, entities),
                thing -> id("Result", thing.id()));
        folder("unit_groups", database.unitGroups(), entities::unitGroup, thing -> id("UnitGroup", thing.id()));
    }

    private static String id(String kind, String id) {
        return StableIdentifier.of(kind, id);
    }

    private static boolean isScored(UnitProcess process) {
        return OpenLcaEntities.isScored(process.dataQuality())
                || process.lines().stream().anyMatch(line -> OpenLcaEntities.isScored(line.dataQuality()));
    }

    private static ObjectNode result(OpenLcaPackage content, ExportedResult result, OpenLcaEntities entities) {
        Map<String, String> categoryNames = new LinkedHashMap<>();
        content.methods()
                .forEach(method ->
                        method.categories().forEach(category -> categoryNames.put(category.id(), category.name())));
        ExportedSystem system = content.systems().stream()
                .filter(candidate -> candidate.id().equals(result.system()))
                .findFirst()
                .orElseThrow();
        return entities.result(result, categoryNames, system);
    }

    private <T> void folder(
            String name, Collection<T> things, Function<T, ObjectNode> entity, Function<T, String> identifier)
            throws IOException {
        SortedMap<String, T> byIdentifier = new TreeMap<>();
        things.forEach(thing -> byIdentifier.put(identifier.apply(thing), thing));
        for (Map.Entry<String, T> entry : byIdentifier.entrySet()) {
            put(name + "/" + entry.getKey() + ".json", entity.apply(entry.getValue()));
        }
    }

    private void put(String name, ObjectNode entity) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(mapper.writeValueAsBytes(entity));
        zip.closeEntry();
    }
}
