package org.vereda.exchange.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.inventory.process.FlowAmount;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.inventory.process.UnitProcess;
import org.vereda.quantity.InvalidInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class OpenLcaWriterTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder = Path.of("");

    @Property(tries = 50)
    void theSamePackageHasTheSameBytes(@ForAll long seed) {
        assertThat(bytes(OpenLcaPackage.of(RandomDatabases.of(seed))))
                .isEqualTo(bytes(OpenLcaPackage.of(RandomDatabases.of(seed))));
    }

    @Property(tries = 50)
    void everyReferenceLeadsToAnEntityOfThePackage(@ForAll long seed) throws IOException {
        ProcessDatabase database = RandomDatabases.of(seed);
        UnitProcess first = database.processes().iterator().next();
        ExportedMethod.Category warming = new ExportedMethod.Category(
                "warming",
                "Warming",
                "kg",
                Map.of(database.flows().iterator().next().id(), 2.0));
        ExportedMethod method = new ExportedMethod("method", "Method", List.of(warming));
        ExportedSystem system = new ExportedSystem("system", "System", first.id(), 2);
        ExportedResult result =
                new ExportedResult("result", "Result", "system", "method", Map.of("warming", 3.0), Map.of());
        OpenLcaPackage content = new OpenLcaPackage(database, List.of(method), List.of(system), List.of(result));

        Map<String, JsonNode> entities = entities(bytes(content));

        Set<String> known = new HashSet<>();
        entities.values().forEach(entity -> collect(entity, "@id", known, true));
        Set<String> used = new HashSet<>();
        entities.values().forEach(entity -> collect(entity, "@id", used, false));
        assertThat(known).containsAll(used);
        assertThat(entities).containsEntry("openlca.json", JSON.readTree("{\"schemaVersion\":2}"));
    }

    /** Identifiers of the entities and units themselves, or of all references. */
    private static void collect(JsonNode node, String field, Set<String> ids, boolean own) {
        if (own) {
            if (node.has(field)) {
                ids.add(node.get(field).asString());
            }
            node.path("units").forEach(unit -> ids.add(unit.get(field).asString()));
        } else if (node.isContainer()) {
            if (node.has(field)) {
                ids.add(node.get(field).asString());
            }
            node.forEach(child -> collect(child, field, ids, false));
        }
    }

    @Test
    void identifiersOfOtherKindsBecomeUuidsThatStayTheSame() {
        assertThat(StableIdentifier.of("Flow", "steel")).isEqualTo(StableIdentifier.of("Flow", "steel"));
        assertThat(StableIdentifier.of("Flow", "steel")).isNotEqualTo(StableIdentifier.of("Process", "steel"));
        assertThat(StableIdentifier.of("Flow", "54290A29-8BAA-495C-84B3-DB212C75F7B7"))
                .isEqualTo("54290a29-8baa-495c-84b3-db212c75f7b7");
    }

    @Test
    void aProviderOutsideThePackageIsRefusedByName() {
        ProcessDatabase database = RandomDatabases.of(1);
        UnitProcess process = database.processes().iterator().next();
        List<FlowAmount> lines = new ArrayList<>(process.lines());
        lines.add(process.referenceLine().from("elsewhere"));
        ProcessDatabase broken = new ProcessDatabase(
                "broken",
                database.unitGroups(),
                database.properties(),
                database.flows(),
                database.locations(),
                List.of(with(process, lines)));

        assertThatThrownBy(() -> OpenLcaPackage.of(broken))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("exchange.provider-not-in-package")
                .hasMessageContaining("process 0")
                .hasMessageContaining("elsewhere");
    }

    private static UnitProcess with(UnitProcess process, List<FlowAmount> lines) {
        return new UnitProcess(
                process.id(),
                process.name(),
                process.kind(),
                process.category(),
                process.location(),
                process.validity(),
                process.reference(),
                lines,
                process.allocation(),
                process.defaultAllocation(),
                process.dataQuality(),
                process.position());
    }

    @Test
    void aFileReplacesTheOneOfItsName() throws IOException {
        Path file = folder.resolve("package.zip");
        Files.writeString(file, "old");

        OpenLcaWriter.write(OpenLcaPackage.of(RandomDatabases.of(2)), file);

        assertThat(Files.readAllBytes(file)).isEqualTo(bytes(OpenLcaPackage.of(RandomDatabases.of(2))));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        assertThatThrownBy(() -> OpenLcaWriter.write(
                        OpenLcaPackage.of(RandomDatabases.of(2)),
                        folder.resolve("nowhere").resolve("package.zip")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("exchange.unwritable-file")
                .hasMessageContaining("package.zip");
    }

    private static byte[] bytes(OpenLcaPackage content) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try {
            OpenLcaWriter.write(content, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream.toByteArray();
    }

    private static Map<String, JsonNode> entities(byte[] archive) throws IOException {
        Map<String, JsonNode> entities = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entities.put(entry.getName(), JSON.readTree(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return entities;
    }
}
