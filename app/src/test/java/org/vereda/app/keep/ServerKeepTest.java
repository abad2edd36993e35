package org.vereda.app.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.Repository;
import org.vereda.app.keep.log.KeptLog;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The same on a PostgreSQL server as on the embedded database. */
class ServerKeepTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aServerKeepsWhatTheEmbeddedDatabaseKeeps() throws Exception {
        try (Server server = Server.start()) {
            Path backup = folder.resolve("backup.zip");
            Path example = Repository.example("realised");
            try (Kept kept = Kept.at(server.place())) {
                kept.take(example);
                kept.keep().write(folder.resolve("out"));
                assertThat(Kept.bytes(folder.resolve("out"))).isEqualTo(Kept.bytes(example));
                IntStream.range(0, 20)
                        .parallel()
                        .forEach(number -> kept.keep()
                                .edit(
                                        List.of(new Edit.Add(
                                                "notes.csv",
                                                List.of("note"),
                                                List.of(Map.of("note", Integer.toString(number))))),
                                        Reach.WHOLE,
                                        Kept.ANA));
                assertThat(kept.keep().table("notes.csv", Reach.WHOLE).rows()).hasSize(20);
                kept.keep().undo(21, Kept.ANA);
                assertThat(kept.keep().check()).isEqualTo(22);
                KeptLog log = new KeptLog(kept.database(), "review");
                String end = log.last();
                List<ObjectNode> step =
                        List.of(JsonNodeFactory.instance.objectNode().put("step", "taken"));
                assertThat(log.appendAfter(end, step)).isTrue();
                assertThat(log.appendAfter(end, step)).isFalse();
                giveAway(kept.keep());
                new Backup(kept.database()).write(backup);
            }
            try (Kept embedded = Kept.in(folder.resolve("embedded"))) {
                new Backup(embedded.database()).restore(backup);
                assertThat(embedded.keep().check()).isEqualTo(23);
                assertThat(embedded.keep().isTouched(22, Reach.NOTHING)).isTrue();
                assertThat(embedded.keep().table("notes.csv", Reach.WHOLE).rows())
                        .hasSize(19);
                assertThat(KeptLog.checkAll(embedded.database())).isEqualTo(1);
            }
        }
    }

    /** A plant that goes to somebody else takes its rows along, which touches everybody. */
    private static void giveAway(Keep keep) {
        KeptTable plants = keep.table("facilities.csv", Reach.WHOLE);
        KeptTable.Line plant = plants.rows().getFirst();
        String other = plants.cell(plants.rows().getLast(), "organization");
        keep.edit(
                List.of(new Edit.Set("facilities.csv", plant.number(), plant.since(), Map.of("organization", other))),
                Reach.WHOLE,
                Kept.ANA);
        assertThat(keep.isTouched(22, Reach.NOTHING)).isTrue();
        assertThat(keep.isTouched(23, Reach.NOTHING)).isFalse();
    }
}
