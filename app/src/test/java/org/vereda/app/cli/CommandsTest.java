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

class CommandsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void withoutACommandTheHelpIsShown() {
        Program program = Program.run();
        assertThat(program.exitCode()).isZero();
        assertThat(program.out()).contains("demo", "run", "check", "packs", "Exit codes");
    }

    @Test
    void anUnknownCommandIsAUsageError() {
        assertThat(Program.run("fly").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void anUnknownLanguageIsAUsageError() {
        Program program = Program.run("check", Program.example("tres-fronteras"), "--language", "de");
        assertThat(program.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(program.err()).contains("none of en, fr, es");
    }

    @Test
    void theBrokenExampleTellsEveryMistakeAndNeverAStackTrace() {
        Program program = Program.run("check", Program.example("broken"));
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.out().lines()).hasSizeGreaterThan(90);
        assertThat(program.printed()).contains("activity.csv:5:6").doesNotContain("Exception", "\tat ");
    }

    @Test
    void theBrokenExampleStillRunsAsFarAsItCan() {
        Program program = Program.run("run", Program.example("broken"), "--out", folder.toString());
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.printed()).doesNotContain("Exception", "\tat ");
        assertThat(folder.resolve("report-en.html")).exists();
    }

    @Test
    void thePrintedTotalsOfTheCecPilotDoNotAddUp() {
        Program program = Program.run("check", Program.example("cec-pilot"));
        assertThat(program.out())
                .contains(
                        "8,305",
                        "8922",
                        "277,03",
                        "206.161 t",
                        "(21:4, 22:4, 23:4)",
                        "31/06/2007",
                        "0 errors, 5 doubtful values");
    }

    @Test
    void registerFilesAreCheckedAndTheInsecticideOfAnAutomotiveSiteIsTold() {
        Program program = Program.run(
                "check",
                Program.sharedData("retc-mexico/emisiones/em_2022.csv.gz"),
                Program.sharedData("retc-mexico/emisoras/es_2022.csv.gz"));
        assertThat(program.exitCode()).as(program.err()).isZero();
        assertThat(program.out()).contains("92488.19 kg of", "0 errors");
    }

    @Test
    void tablesOfStatisticalOfficesAreCheckedToo() {
        Program program = Program.run("check", Program.sharedData("canada-statcan/GHG_by_gas_type_2009-2023.xlsx"));
        assertThat(program.out())
                .contains("Wood product manufacturing: 33.85 kt in 2014 is 31.9 times more", "0 errors");
    }

    @Test
    void aSavingThatNoGridExplainsReadsInAnotherUnit() throws IOException {
        Path example = Path.of(Program.example("continental"));
        for (String name : List.of("cohorts", "facilities", "organizations", "projects", "published")) {
            Files.copy(example.resolve(name + ".csv"), folder.resolve(name + ".csv"));
        }
        Files.copy(example.resolve("partnership.yaml"), folder.resolve("partnership.yaml"));
        String savings = Files.readString(example.resolve("savings.csv"));
        Files.writeString(folder.resolve("savings.csv"), savings.replace(",923,MWh,", ",923,kWh,"));
        Program program = Program.run("check", folder.toString());
        assertThat(program.out()).contains("775 t for 0.923 MWh", "923 MWh");
    }

    @Test
    void aBillOfKilowattHoursThatAreMegawattHoursShowsInItsPrice() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(Program.example("tres-fronteras")))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        Path activity = folder.resolve("activity.csv");
        String stamping = "ford-chicago-stamping,2022-01-01,2022-12-31,electricity,,";
        String rows = Files.readString(activity);
        assertThat(rows).contains(stamping + "21435,MWh,");
        Files.writeString(
                activity,
                rows.replace(stamping + "21435,MWh,", stamping + "21435,kWh,") + stamping
                        + "1700000,USD,2022,,MEASURED,bill\n");
        Program program = Program.run("check", folder.toString());
        assertThat(program.out()).contains("pays 1700000 USD for 21435 kWh of electricity", "21435 MWh (");
    }

    @Test
    void allPacksAreIntact() {
        Program program = Program.run("packs", "--sources");
        assertThat(program.exitCode()).isZero();
        assertThat(program.out())
                .contains("gwp@", "grid@", "measures@", "intact")
                .doesNotContain("CHANGED");
    }

    @Test
    void aMissingFolderIsSaidInTheUsersLanguage() {
        Program program = Program.run("run", folder.resolve("nowhere").toString(), "-l", "es", "-o", folder.toString());
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("nowhere").contains("carpeta");
    }

    @Test
    void theAutomotiveReleasesOfIllinoisAndMexicoAreThePublishedOnes() {
        Program program = Program.run(
                "run",
                Program.sharedData("tri-basic-illinois/2023_il.csv.gz"),
                Program.sharedData("retc-mexico/emisiones/em_2022.csv.gz"),
                Program.sharedData("retc-mexico/emisoras/es_2022.csv.gz"),
                "--out",
                folder.toString());
        assertThat(program.exitCode()).as(program.err()).isZero();
        assertThat(program.out())
                .contains("TRI 2023, automotive (3361 to 3363): 43 facilities")
                .contains("393,896.582 lb", "9,006,677.965 lb")
                .contains("RETC 2022, automotive (3361 to 3363): 310 facilities, 692 reports of 307")
                .contains("1,767,946,669.212", "185,868.333", "177,715.344");
    }
}
