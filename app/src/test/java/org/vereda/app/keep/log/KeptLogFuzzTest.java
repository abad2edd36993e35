package org.vereda.app.keep.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vereda.app.fuzz.DamagedText;
import org.vereda.app.fuzz.EndsWell;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever somebody writes into the table of logs by hand, the log is read or the entry that does not fit is named. */
class KeptLogFuzzTest {
    private static final String ENTRY = "{\"step\":\"frozen\",\"amount\":2.5,\"words\":[\"a\",null]}";

    @Provide
    Arbitrary<String> entries() {
        return DamagedText.of(ENTRY).filter(text -> text.indexOf('\u0000') < 0);
    }

    @Property(tries = 40, seed = "20261128")
    void entriesEndWell(@ForAll("entries") String entry) {
        EndsWell.with("mark", "", folder -> requireNamed(folder, entry));
    }

    private static void requireNamed(Path folder, String entry) {
        try (KeepDatabase database = KeepDatabase.open(KeepPlace.in(folder.resolve("data")))) {
            KeptLog log = new KeptLog(database, "tried");
            log.appendAfter(log.last(), List.of(entry("frozen"), entry("published")));
            assertThat(log.entries()).hasSize(2);
            database.write(session -> session.update("update log_entry set entry = ? where number = 1", entry));
            EndsWell.without(log::entries);
            EndsWell.without(() -> KeptLog.checkAll(database));
        }
    }

    private static ObjectNode entry(String step) {
        return JsonNodeFactory.instance.objectNode().put("step", step);
    }
}
