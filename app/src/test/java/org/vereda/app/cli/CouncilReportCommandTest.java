package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.console.ExitCode;

class CouncilReportCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Program report(String example, String out, String... more) {
        List<String> line = Stream.concat(
                        Stream.of(
                                "council-report",
                                Program.example(example),
                                "--out",
                                folder.resolve(out).toString()),
                        Stream.of(more))
                .toList();
        return Program.run(line.toArray(String[]::new));
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void thePilotIsReportedWithTheFiguresThatAddUpAndItsFiveErrors() throws IOException {
        Program program = report("cec-pilot", "pilot");
        assertThat(program.exitCode()).as(program.printed()).isEqualTo(ExitCode.DONE);
        assertThat(read("pilot/data/council-people.csv"))
                .contains("all,17,145,99,0.7586")
                .contains("Pilot 2005-06,4,28,18,0.8")
                .contains("Pilot 2006-07,4,38,25,0.85")
                .contains("Pilot 2007-08,9,79,56,0.7");
        assertThat(read("pilot/data/council-savings.csv"))
                .contains("all,money,USD 2008,12149355,")
                .contains("all,ghg,t,8922,")
                .contains("all,water,m3,277093,")
                .contains("all,waste,t,212365,6410.161,")
                .contains("Pilot 2007-08,money,USD 2008,8831265,");
        assertThat(read("pilot/data/council-reconciliations.csv").lines().skip(1))
                .hasSize(5)
                .anyMatch(line -> line.contains("8,305 t"))
                .anyMatch(line -> line.contains("277,03 m3"))
                .anyMatch(line -> line.contains("206.161 t"))
                .anyMatch(line -> line.contains("212,366 t"))
                .anyMatch(line -> line.contains("31/06/2007"));
    }

    @Test
    void theNetworkOfContinentalPaysBackInItsPublishedTime() throws IOException {
        report("continental", "network");
        assertThat(read("network/data/council-money.csv")).contains("all,13814788,MXN 2017,", ",0.8445651");
        assertThat(read("network/data/council-savings.csv"))
                .contains("all,money,MXN 2017,16357280,", "all,ghg,t,775,", "all,energy,MWh,923,")
                .contains("all,waste,t,210,", "all,water,m3,4600,");
        assertThat(read("network/data/council-reconciliations.csv").lines()).hasSize(1);
    }

    @Test
    void pagesHaveAllWordsInThreeLanguagesAndTheSameBytesTwice() throws IOException {
        report("realised", "first");
        report("realised", "second");
        for (String file : List.of("en.html", "fr.html", "es.html", "en.pdf", "fr.pdf", "es.pdf")) {
            byte[] first = Files.readAllBytes(folder.resolve("first/council-report-" + file));
            assertThat(first).isEqualTo(Files.readAllBytes(folder.resolve("second/council-report-" + file)));
        }
        assertThat(read("first/council-report-fr.html"))
                .doesNotContain("label.", "null")
                .contains("non publié");
    }

    @Test
    void whatOneCompanySavesAloneIsNotToldAndCannotBeFoundByDifference() throws IOException {
        report("realised", "kept");
        String savings = read("kept/data/council-savings.csv");
        assertThat(savings).contains("all,water,m3,withheld", "MX,electricity,MWh,withheld");
        assertThat(savings.lines()
                        .filter(line -> line.startsWith("MX,") || line.startsWith("US,") || line.startsWith("CA,")))
                .allMatch(line -> line.contains("withheld"));
    }

    @Test
    void aBadSettingOfTheDisclosurePolicyIsAnError() throws IOException {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        try (Stream<Path> files = Files.list(Path.of(Program.example("realised")))) {
            for (Path file : files.toList()) {
                Files.copy(file, broken.resolve(file.getFileName()));
            }
        }
        Path settings = broken.resolve("partnership.yaml");
        Files.writeString(
                settings, Files.readString(settings).replace("minimum_contributors: 3", "minimum_contributors: 1"));
        Program program = Program.run(
                "council-report",
                broken.toString(),
                "--out",
                folder.resolve("o").toString());
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("partnership.yaml", "minimum_contributors");
    }
}
