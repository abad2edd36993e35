package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.console.ExitCode;

class VehicleMaterialsTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void smallFleet() throws IOException {
        Files.createDirectories(folder.resolve("fleet"));
        write("sales.csv", "country,type,powertrain,year,vehicles\nMX,car,ICE,2010,1000\nMX,car,BEV,2011,200\n");
    }

    @Test
    void theMassOfAVehicleIsDrawnInTheLanguageOfTheReader() {
        Program program = materials("--format", "svg", "--language", "es");
        assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
        assertThat(program.out()).startsWith("<svg").contains("Residuo", "Trituración");
    }

    @Test
    void lotsThatAreWrittenAreThoseThatPartsTakeFrom() throws IOException {
        Path lots = folder.resolve("lots.csv");
        assertThat(materials("--lots", lots.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        String example = Files.readString(Path.of(Program.example("endoflife")).resolve("contents.csv"));
        String row = example.lines()
                .filter(line -> line.startsWith("worked-example"))
                .findFirst()
                .orElseThrow();
        Path parts = folder.resolve("parts.csv");
        Files.writeString(
                parts,
                example.lines().findFirst().orElseThrow() + "\n"
                        + row.replace(",metal,", ",steel,").replace("demo-2027", "MX-2027-steel") + "\n");
        Program content = Program.run("endoflife", "content", parts.toString(), "--lots", lots.toString());
        assertThat(content.exitCode()).as(content.err()).isEqualTo(ExitCode.DONE);
        assertThat(content.out()).contains("MX-2027-steel");
    }

    @Test
    void vehiclesOfUnknownCompositionAreToldAndTakenFromTheFolderWhereItStatesThem() throws IOException {
        assertThat(materials("--part", "materials-compositions").out()).contains("BEV", "Left out");
        write(
                "compositions.csv",
                "type,powertrain,cohort,material,mass,unit,source\ncar,BEV,2011,steel,900,kg,own\ncar,BEV,2011,copper,80,kg,own\n");
        assertThat(materials("--part", "materials-compositions").out())
                .contains("BEV", "980")
                .doesNotContain("Left out");
    }

    @Test
    void aChainThatNobodyKnowsIsRefusedWithTheKnownOnes() {
        Program program = materials("--chain", "odym-2006");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("odym-2006", "odym-2007", "us-aluminum");
    }

    @Test
    void copperThatIsAssumedInTheSteelLowersHowMuchOfItProductsTake() {
        String[] words = {"--part", "materials-copper", "--format", "csv", "--until", "2026", "--from", "2026"};
        assertThat(materials(words).out()).doesNotContain(",0.278,%");
        List<String> more = new ArrayList<>(List.of(words));
        more.addAll(List.of("--copper-in-steel", "0.1", "--copper-limit", "0.0015"));
        assertThat(materials(more.toArray(String[]::new)).out()).contains(",0.278,%", ",0.15,%");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve("fleet").resolve(file), text);
    }

    private Program materials(String... words) {
        List<String> all = new ArrayList<>(List.of("endoflife", "materials", folder.toString(), "--until", "2030"));
        if (List.of(words).contains("--until")) {
            all.subList(3, 5).clear();
        }
        all.addAll(List.of(words));
        return Program.run(all.toArray(String[]::new));
    }
}
