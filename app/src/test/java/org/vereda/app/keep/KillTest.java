package org.vereda.app.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.OtherProgram;
import org.vereda.app.Repository;

/** A program that is killed in the middle of writing loses nothing that it had acknowledged, and starts clean. */
class KillTest {
    private static final int LOOPS = 3;
    private static final int WRITERS = 4;
    private static final int SHORTEST = 20;

    @TempDir
    Path folder = Path.of("");

    /** The program that is killed: writers that say what was committed. */
    public static void main(String[] words) {
        Kept kept = Kept.in(Path.of(words[0]));
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = words[1] + "-" + writer;
            Thread.ofPlatform().start(() -> write(kept, name));
        }
    }

    private static void write(Kept kept, String name) {
        for (int number = 0; ; number++) {
            String note = name + "-" + number;
            kept.keep()
                    .edit(
                            List.of(new Edit.Add("notes.csv", List.of("note"), List.of(Map.of("note", note)))),
                            Reach.WHOLE,
                            Kept.ANA);
            System.out.println(note);
            System.out.flush();
        }
    }

    @Test
    void killedInTheMiddleItLosesNothingThatItAcknowledged() throws Exception {
        Path data = folder.resolve("data");
        try (Kept kept = Kept.in(data)) {
            kept.take(Repository.example("review"));
        }
        List<String> acknowledged = new ArrayList<>();
        Random random = new Random(7);
        for (int loop = 0; loop < LOOPS; loop++) {
            acknowledged.addAll(killed(data, loop, SHORTEST + random.nextInt(SHORTEST)));
            try (Kept kept = Kept.in(data)) {
                Set<String> there = new HashSet<>();
                kept.keep()
                        .table("notes.csv", Reach.WHOLE)
                        .rows()
                        .forEach(row -> there.add(row.cells().getFirst()));
                assertThat(there).containsAll(acknowledged);
                assertThat(kept.keep().check()).isEqualTo(1 + there.size());
                String healthy = kept.database()
                        .read(session -> session.first("pragma integrity_check", row -> row.text(1))
                                .orElse(""));
                assertThat(healthy).isEqualTo("ok");
            }
        }
    }

    /** Runs the program until it has acknowledged so many writes, kills it, and gives all that it acknowledged. */
    private static List<String> killed(Path data, int loop, int atLeast) throws IOException, InterruptedException {
        Process program = OtherProgram.of(256, KillTest.class, data.toString(), "loop" + loop)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = program.inputReader()) {
            String line = reader.readLine();
            while (line != null) {
                lines.add(line);
                if (lines.size() == atLeast) {
                    program.toHandle().destroyForcibly();
                }
                line = reader.readLine();
            }
        }
        assertThat(program.waitFor()).isNotZero();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(atLeast);
        return lines;
    }
}
