package org.vereda.app.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vereda.app.fuzz.DamagedText;
import org.vereda.app.fuzz.EndsWell;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a log holds, it is read or refused with the line. */
class ChainedLogFuzzTest {
    private static final String LOG = sound();

    private static String sound() {
        try {
            Path folder = Files.createTempDirectory("vereda-fuzz");
            ChainedLog log = new ChainedLog(folder.resolve("log.jsonl"));
            log.append(entry("frozen"));
            log.append(entry("published"));
            String text = Files.readString(log.file());
            Files.delete(log.file());
            Files.delete(folder);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode entry(String step) {
        return JsonNodeFactory.instance.objectNode().put("step", step).put("amount", 2.5);
    }

    @Provide
    Arbitrary<String> logs() {
        return DamagedText.of(LOG);
    }

    @Property(tries = 200, seed = "20261128")
    void logsEndWell(@ForAll("logs") String log) {
        EndsWell.with("log.jsonl", log, folder -> {
            ChainedLog read = new ChainedLog(folder.resolve("log.jsonl"));
            EndsWell.without(read::entries);
            EndsWell.without(() -> read.append(entry("more")));
        });
    }
}
