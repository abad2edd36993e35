package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.app.console.ExitCode;

class ReviewCommandTest {
    private static final String EXAMPLE = Program.example("review");

    @TempDir
    Path folder = Path.of("");

    private static Program show(String... words) {
        String[] line = Stream.concat(
                        Stream.of("review", "show", EXAMPLE, "--facility", "planta-queretaro"), Stream.of(words))
                .toArray(String[]::new);
        return Program.run(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void everyLanguageHasAllWords(String language) {
        Program program = show("--language", language, "--format", "html");
        assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
        assertThat(program.out()).contains("</html>").doesNotContain("label.", "null");
    }

    @Test
    void theStepsExplainTheirShareOfTheBills() {
        String csv = show("--part", "review-coverage", "--format", "csv").out();
        assertThat(csv)
                .contains("electricity,MWh,400,5200,0.0769")
                .contains("waste:hazardous:landfill,t,18,42,0.428")
                .contains("water:municipal,m3,3400,18000,0.188")
                .contains("material:steel,t,95,,");
    }

    @Test
    void eachWasteEndsInActionsOfItsEndUseOrProcess() {
        String csv = show("--part", "review-options", "--format", "csv").out();
        assertThat(csv.lines())
                .anyMatch(line -> line.startsWith("stamping,Compressed-air leak repair,air-leak-repair,")
                        && !line.contains(",,,,"))
                .anyMatch(line -> line.startsWith("parts cleaning,") && line.contains("solvent"))
                .anyMatch(line -> line.startsWith("dock,Returnable packaging"))
                .noneMatch(line -> line.startsWith("dock,Compressed"));
    }

    @Test
    void aSheetFromTheFacilityCanBeFilledAndRead() throws IOException {
        Path copy = copyOfExample();
        Path sheet = copy.resolve("review.csv");
        Program written = Program.run(
                "review", "sheet", copy.toString(), "--facility", "planta-queretaro", "--out", sheet.toString());
        assertThat(written.exitCode()).as(written.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(sheet)).contains("planta-queretaro,1,stamping,,energy,", ",lighting,");
        Program read = Program.run("review", "show", copy.toString(), "--facility", "planta-queretaro");
        assertThat(read.exitCode()).as(read.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void rowsThatCannotBeReadAreToldWithTheirPlace() throws IOException {
        Path copy = copyOfExample();
        Files.writeString(copy.resolve("review.csv"), """
                facility,order,step,lean_waste,environmental_waste,flow,end_use,amount,unit,note,evidence
                nowhere,1,stamping,DEFECTS,,,,,,,
                planta-queretaro,1,stamping,LAZINESS,,,,,,,
                planta-queretaro,first,stamping,DEFECTS,,,,,,,
                planta-queretaro,1,stamping,,,,,,,,
                planta-queretaro,1,stamping,,ENERGY,electrons,,5,MWh,,
                """);
        Program program = Program.run("review", "show", copy.toString(), "--facility", "planta-queretaro");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err())
                .contains("review.csv:2:1", "review.csv:3:4", "LAZINESS", "review.csv:4:2", "first")
                .contains("review.csv:5:4", "neither a lean waste", "review.csv:6:6", "electrons");
    }

    @Test
    void anUnknownFacilityIsNamed() {
        assertThat(Program.run("review", "show", EXAMPLE, "--facility", "planta")
                        .err())
                .contains("planta");
    }

    private Path copyOfExample() throws IOException {
        return Program.copyOf("review", folder.resolve("copy"));
    }
}
