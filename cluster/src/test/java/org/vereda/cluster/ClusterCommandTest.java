package org.vereda.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.exchange.process.NetworkPackage;
import org.vereda.exchange.process.OpenLcaWriter;
import org.vereda.footprint.network.SupplyNetwork;
import picocli.CommandLine;

class ClusterCommandTest {
    private static final Forge FORGE = new Forge(20, 2, 3);

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @BeforeEach
    void makeInputs() throws IOException {
        SupplyNetwork network = FORGE.background();
        OpenLcaWriter.write(NetworkPackage.of(network, "made up", List.of(0)), folder.resolve("background.zip"));
        FORGE.bills(folder.resolve("bills"), 2, 12, 1);
    }

    @Test
    void aResultIsWholeAndSaysWhatItIsMadeOf() throws IOException {
        assertThat(footprint()).isZero();
        assertThat(folder.resolve("out/_SUCCESS")).exists();
        assertThat(Files.readString(folder.resolve("out/_vereda.txt"))).contains("AR6", "bills-0.csv");
        assertThat(ResultLines.sorted(folder.resolve("out"))).hasSize(3);
    }

    @Test
    void theSameRunHasNothingToDo() {
        footprint();
        assertThat(footprint()).isZero();
        assertThat(said.toString()).contains("nothing was computed");
    }

    @Test
    void anotherRunDoesNotReplaceAResultUnlessAsked() throws IOException {
        footprint();
        assertThat(footprint("--parts")).isEqualTo(2);
        assertThat(said.toString()).contains("--overwrite");
        assertThat(footprint("--parts", "--overwrite")).isZero();
        assertThat(ResultLines.sorted(folder.resolve("out"))).hasSize(25);
    }

    @Test
    void whatARunThatWasEndedLeftIsClearedAway() throws IOException {
        Path left = Files.createDirectory(folder.resolve("out._unfinished"));
        Files.writeString(left.resolve("part-00007.csv"), "half of a line");
        assertThat(footprint()).isZero();
        assertThat(left).doesNotExist();
        assertThat(ResultLines.sorted(folder.resolve("out"))).hasSize(3);
    }

    @Test
    void aResultThatWasBeingReplacedIsPutBack() throws IOException {
        footprint();
        Files.move(folder.resolve("out"), folder.resolve("out._former"));
        assertThat(footprint()).isZero();
        assertThat(said.toString()).contains("nothing was computed");
    }

    @Test
    void aMissingFileIsTold() throws IOException {
        Files.delete(folder.resolve("background.zip"));
        assertThat(footprint()).isEqualTo(2);
        assertThat(said.toString()).contains("background.zip", "no such file");
    }

    @Test
    void twoWorkersPayFromWhereTheyHaveSavedWhatTheyCost() {
        assertThat(MeasureCommand.crossover(6, 10, 5)).isEqualTo(12);
        assertThat(MeasureCommand.crossover(6, 10, 11)).isInfinite();
    }

    private int footprint(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "footprint",
                "--plain",
                "--language",
                "en",
                "--background",
                folder.resolve("background.zip").toString(),
                "--bills",
                folder.resolve("bills").toString(),
                "--out",
                folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        CommandLine line = ClusterCommand.line();
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        return line.execute(arguments.toArray(String[]::new));
    }
}
