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

    /** Nine companies save electricity; the next year a tenth joins, then five more. */
    private Path partnership(String name, int companies) throws IOException {
        Path data = Files.createDirectories(folder.resolve(name));
        StringBuilder organizations = new StringBuilder("id,name,role,country\n");
        StringBuilder facilities = new StringBuilder("id,organization,name,subdivision\n");
        StringBuilder projects = new StringBuilder("id,name,status,facility\n");
        StringBuilder savings = new StringBuilder("project,metric,stage,amount,unit,evidence\n");
        for (int at = 0; at < companies; at++) {
            organizations.append("o%d,Company %d,SUPPLIER,MX\n".formatted(at, at));
            facilities.append("f%d,o%d,Planta %d,MX-QUE\n".formatted(at, at, at));
            projects.append("p%d,Lamps,IMPLEMENTED,f%d\n".formatted(at, at));
            savings.append("p%d,electricity,REALISED,%d,MWh,MEASURED\n".formatted(at, 100 + 7 * at));
        }
        Files.writeString(data.resolve("partnership.yaml"), "name: Made up\nbase_year: 2023\ncurrency: USD\n");
        Files.writeString(data.resolve("organizations.csv"), organizations.toString());
        Files.writeString(data.resolve("facilities.csv"), facilities.toString());
        Files.writeString(data.resolve("projects.csv"), projects.toString());
        Files.writeString(data.resolve("savings.csv"), savings.toString());
        return data;
    }

    private String electricity(Path data, String... more) throws IOException {
        Path out = folder.resolve("out");
        Program program = Program.run(Stream.concat(
                        Stream.of("council-report", data.toString(), "--out", out.toString(), "--format", "html"),
                        Stream.of(more))
                .toArray(String[]::new));
        assertThat(program.exitCode()).as(program.printed()).isEqualTo(ExitCode.DONE);
        return Files.readAllLines(out.resolve("data/council-savings.csv")).stream()
                .filter(line -> line.startsWith("all,electricity"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void reportsOfTwoYearsDoNotShowTheCompanyThatJoined() throws IOException {
        Path data = partnership("data", 9);
        assertThat(electricity(data, "--publish")).contains("1152");
        assertThat(electricity(data, "--publish")).contains("1152");
        assertThat(Files.readAllLines(data.resolve("council-log.jsonl"))).hasSize(1);
        partnership("data", 10);
        assertThat(electricity(data)).contains("withheld").doesNotContain("1315");
        assertThat(electricity(data, "--publish")).contains("withheld");
        partnership("data", 15);
        assertThat(electricity(data, "--publish")).contains("2235");
        partnership("data", 14);
        assertThat(electricity(data)).contains("withheld");
    }

    @Test
    void aReportBesideTheLogIsGivenByTheFolderAsItWas() throws IOException {
        Path old = partnership("old", 9);
        Path data = partnership("new", 10);
        assertThat(electricity(data)).contains("1315");
        assertThat(electricity(data, "--published", old.toString())).contains("withheld");
    }

    @Test
    void aLogThatWasChangedStopsTheReport() throws IOException {
        Path data = partnership("data", 9);
        electricity(data, "--publish");
        Path log = data.resolve("council-log.jsonl");
        Files.writeString(
                log, Files.readString(log).replace("\"100\"", "\"101\"").replace("100.0", "101.0"));
        Program program = Program.run(
                "council-report", data.toString(), "--out", folder.resolve("o").toString());
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("council-log.jsonl:1");
    }

    @Test
    void whatASingleCompanyHadVerifiedIsNotShownBesideTheSumOfMany() throws IOException {
        Path data = partnership("data", 9);
        Files.writeString(
                data.resolve("organizations.csv"),
                Files.readString(data.resolve("organizations.csv")) + "v,Verifier,VERIFIER,MX\n");
        Files.writeString(data.resolve("verification.csv"), """
                project,metric,verifier,date,result,amount,unit
                p3,electricity,v,2024-05-02,CONFIRMED,121,MWh
                """);
        assertThat(electricity(data)).contains("1152").doesNotContain("121");
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
