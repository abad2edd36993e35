package org.vereda.exchange.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.vereda.SharedData;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.inventory.process.UnitProcess;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.sources.process.ProcessDatabases;

/** What was written is read back as it was. */
class RoundTripTest {
    private static final RecursiveComparisonConfiguration BUT_POSITIONS = RecursiveComparisonConfiguration.builder()
            .withIgnoredFieldsMatchingRegexes(".*position")
            .build();

    @Property(tries = 60)
    void everyDatabaseIsReadBackEqual(@ForAll long seed) throws IOException {
        ProcessDatabase database = RandomDatabases.of(seed);

        assertSame(readBack(database), database);
    }

    @Property(tries = 20)
    void whatWasReadBackIsWrittenWithTheSameBytes(@ForAll long seed) throws IOException {
        ProcessDatabase database = RandomDatabases.of(seed);

        assertThat(bytes(readBack(database))).isEqualTo(bytes(database));
    }

    @Test
    void theUsDatabaseOfSchema1IsTheSameAfterSchema2() throws IOException {
        Path archive = SharedData.require("uslci/uslci_olca1_5_0_json_ld.zip");
        ProcessDatabase database = ProcessDatabases.read(archive, new Findings());

        ProcessDatabase again = readBack(database);

        assertThat(again.processes()).hasSize(766);
        assertThat(bytes(again)).isEqualTo(bytes(database));
    }

    private static void assertSame(ProcessDatabase found, ProcessDatabase expected) {
        assertEqual(
                List.copyOf(found.unitGroups()),
                List.copyOf(expected.unitGroups()),
                Comparator.comparing(group -> group.id()));
        assertEqual(
                List.copyOf(found.properties()),
                List.copyOf(expected.properties()),
                Comparator.comparing(property -> property.id()));
        assertEqual(List.copyOf(found.flows()), List.copyOf(expected.flows()), Comparator.comparing(flow -> flow.id()));
        assertEqual(
                List.copyOf(found.locations()),
                List.copyOf(expected.locations()),
                Comparator.comparing(location -> location.id()));
        assertEqual(
                List.copyOf(found.processes()),
                List.copyOf(expected.processes()),
                Comparator.comparing(UnitProcess::id));
    }

    private static <T> void assertEqual(List<T> found, List<T> expected, Comparator<T> byIdentifier) {
        assertThat(found.stream().sorted(byIdentifier).toList())
                .usingRecursiveFieldByFieldElementComparator(BUT_POSITIONS)
                .containsExactlyElementsOf(
                        expected.stream().sorted(byIdentifier).toList());
    }

    private static ProcessDatabase readBack(ProcessDatabase database) throws IOException {
        Path file = Files.createTempFile("package", ".zip");
        try {
            Files.write(file, bytes(database));
            Findings findings = new Findings();
            ProcessDatabase read = ProcessDatabases.read(file, findings);
            assertThat(findings.sorted())
                    .extracting(Finding::code)
                    .allMatch(Set.of(
                            "process.formulas-kept",
                            "process.not-read",
                            "process.rough-unit",
                            "process.amount-outside-range",
                            "process.spread-without-width")::contains);
            return read;
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] bytes(ProcessDatabase database) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        OpenLcaWriter.write(OpenLcaPackage.of(database), stream);
        return stream.toByteArray();
    }
}
