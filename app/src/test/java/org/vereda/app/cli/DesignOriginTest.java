package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.console.ExitCode;

/** Rates from trees and bills of materials. */
class DesignOriginTest {
    private static final String EXAMPLE = Program.example("endoflife");

    @TempDir
    Path folder = Path.of("");

    private static Program rates(String... words) {
        return Program.run(
                Stream.concat(Stream.of("endoflife", "rates"), Stream.of(words)).toArray(String[]::new));
    }

    /** (440 + 615 + 10) / 1500 and 260 more; strictly without 30 % of the battery of 400 kg. */
    @Test
    void treeGivesTheRatesThatAddUpByHand() {
        Program program = rates(EXAMPLE + "/tree.csv", "--from", "tree", "--format", "csv");
        assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
        assertThat(program.out()).contains("tree-example,1500,kg,71,%,88.33", ",63,%,80.33");
        assertThat(program.err()).contains("tree.csv:8:4", "glass", "tree.csv:14:4", "5 kg");
    }

    /** (550 + 1150 + 60) / 2000. */
    @Test
    void billOfMaterialsGivesTheRatesThatAddUpByHand() {
        Program program = rates(EXAMPLE + "/bill", "--steps", EXAMPLE + "/steps.csv", "--format", "csv");
        assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
        assertThat(program.out()).contains("van,2000,kg,88,%,88,%,80.5,%,80.5,%");
        assertThat(program.err()).contains("Seat", "purchase:331110").doesNotContain("electricity");
    }

    @Test
    void partThatWeighsLessThanItsMaterialIsRefused() {
        Program program = rates(Program.example("answers"), "--vehicle", "norte-car");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("bom.csv:2:3", "2.5 kg", "2 kg");
    }

    @Test
    void unknownVehicleAndUnknownInputGetTheNearestName() throws IOException {
        assertThat(rates(EXAMPLE + "/bill", "--vehicle", "vans").err()).contains("vans", "van");
        Path steps = Files.writeString(folder.resolve("steps.csv"), "input,step\nmaterial:pq,disposal\n");
        assertThat(rates(EXAMPLE + "/bill", "--steps", steps.toString()).err()).contains("material:pq", "material:pp");
    }

    @Test
    void billThatGoesInACircleIsRefused() throws IOException {
        for (String file : new String[] {"partnership.yaml", "organizations.csv", "facilities.csv", "products.csv"}) {
            Files.copy(Path.of(EXAMPLE, "bill", file), folder.resolve(file));
        }
        Files.writeString(
                folder.resolve("bom.csv"),
                "product,input,amount,unit,evidence\nbody,seat,1,item,MEASURED\nseat,body,1,item,MEASURED\n");
        Program program = rates(folder.toString(), "--vehicle", "body");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("body > seat > body");
    }
}
