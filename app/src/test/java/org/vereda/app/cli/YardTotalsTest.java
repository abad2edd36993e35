package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.console.ExitCode;

/** Totals over yards that give no yard away. */
class YardTotalsTest {
    private static final String WITHHELD = "withheld";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatEnoughYardsWeighedIsShownAndOtherTotalsAreNot() throws IOException {
        partnership(6);
        assertThat(rows())
                .contains("in,vehicles,all-countries,7500,kg", "out,parts,all-countries,750,kg")
                .contains("in,vehicles,MX," + WITHHELD + ",kg", "out,batteries,all-countries," + WITHHELD + ",kg");
    }

    @Test
    void tooFewYardsAreWithheld() throws IOException {
        partnership(4);
        assertThat(rows()).allSatisfy(row -> assertThat(row).contains(WITHHELD));
    }

    @Test
    void theSameTotalIsShownAgainButNoneAfterAWeightWasChanged() throws IOException {
        partnership(6);
        List<String> first = rows();
        assertThat(rows()).isEqualTo(first);
        Path weights = folder.resolve("yard-movements.csv");
        Files.writeString(weights, Files.readString(weights) + "yard-5,2024-06-01,,yard-5,VEHICLES,1,kg,1\n");
        assertThat(rows()).doesNotContain("in,vehicles,all-countries,7501,kg");
    }

    @Test
    void theExampleWithThreeRecyclersShowsNoTotal() throws IOException {
        Path copy = folder.resolve("loop");
        Files.createDirectories(copy);
        for (String file : List.of("partnership.yaml", "organizations.csv", "facilities.csv", "yard-movements.csv")) {
            Files.copy(Path.of(Program.example("loop")).resolve(file), copy.resolve(file));
        }
        Program program = Program.run("endoflife", "totals", copy.toString(), "--format", "csv");
        assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
        assertThat(program.out()).contains(WITHHELD).doesNotContain("1937", "2595");
    }

    private List<String> rows() {
        Program program = Program.run("endoflife", "totals", folder.toString(), "--format", "csv");
        assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
        return program.out()
                .lines()
                .filter(line -> line.startsWith("in,") || line.startsWith("out,"))
                .toList();
    }

    /** Yards of as many organizations, each with about as much of vehicles and parts, and batteries of one alone. */
    private void partnership(int yards) throws IOException {
        StringBuilder weights = new StringBuilder("facility,date,from,to,kind,amount,unit,error_percent\n");
        for (int yard = 0; yard < yards; yard++) {
            String id = "yard-" + yard;
            int mass = 1000 + 100 * yard;
            weights.append("%s,2024-05-01,,%s,VEHICLES,%d,kg,1%n".formatted(id, id, mass));
            weights.append("%s,2024-05-02,%s,,PARTS,%d,kg,1%n".formatted(id, id, mass / 10));
        }
        weights.append("yard-0,2024-05-03,yard-0,,BATTERIES,40,kg,1\n");
        Files.writeString(folder.resolve("yard-movements.csv"), weights.toString());
        partnershipOf(yards);
    }

    private void partnershipOf(int yards) throws IOException {
        StringBuilder organizations = new StringBuilder("id,name,role,country\n");
        StringBuilder facilities = new StringBuilder("id,organization,name,country,subdivision\n");
        for (int yard = 0; yard < yards; yard++) {
            organizations.append("firm-%d,Firm %d,RECYCLER,MX%n".formatted(yard, yard));
            facilities.append("yard-%d,firm-%d,Yard %d,%s%n"
                    .formatted(yard, yard, yard, yard % 2 == 0 ? "MX,MX-GUA" : "US,US-TX"));
        }
        Files.writeString(
                folder.resolve("partnership.yaml"), "name: Yards\nbase_year: 2024\ncurrency: USD\nprice_year: 2024\n");
        Files.writeString(folder.resolve("organizations.csv"), organizations.toString());
        Files.writeString(folder.resolve("facilities.csv"), facilities.toString());
    }
}
