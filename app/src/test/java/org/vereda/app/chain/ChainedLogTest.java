package org.vereda.app.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.quantity.InvalidInput;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ChainedLogTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void whatWasDecidedByAnOlderEndIsNotWritten() {
        ChainedLog log = log();
        String end = log.last();
        assertThat(log.appendAfter(end, List.of(entry("first"), entry("second"))))
                .isTrue();
        assertThat(log.appendAfter(end, List.of(entry("late")))).isFalse();
        assertThat(log.entries()).hasSize(2);
        assertThat(log.appendAfter(log.last(), List.of(entry("third")))).isTrue();
        assertThat(log.entries()).hasSize(3);
    }

    @Test
    void manyWhoWriteAtTheSameTimeLoseNothing() {
        IntStream.range(0, 60).parallel().forEach(i -> log().append(entry("entry " + i)));
        assertThat(log().entries().stream().map(entry -> entry.path("name").asString()))
                .hasSize(60)
                .doesNotHaveDuplicates();
    }

    @Test
    void aLastLineWithoutItsEndIsNotRunTogetherWithTheNext() throws IOException {
        ChainedLog log = log();
        log.append(entry("first"));
        Files.writeString(log.file(), Files.readString(log.file()).strip());
        log.append(entry("second"));
        assertThat(log.entries()).hasSize(2);
    }

    @Test
    void everyLineThatIsChangedTakenOutOrSwappedIsNamed() throws IOException {
        ChainedLog log = log();
        List.of("a", "b", "c", "d").forEach(name -> log.append(entry(name)));
        List<String> lines = Files.readAllLines(log.file());
        assertBrokenAt(2, lines.get(0), lines.get(2), lines.get(3));
        assertBrokenAt(2, lines.get(0), lines.get(2), lines.get(1), lines.get(3));
        assertBrokenAt(3, lines.get(0), lines.get(1), lines.get(2).replace("\"c\"", "\"x\""), lines.get(3));
        assertBrokenAt(1, lines.get(1), lines.get(2));
        assertBrokenAt(2, lines.get(0), "[]");
        assertBrokenAt(2, lines.get(0), "{");
    }

    private void assertBrokenAt(int line, String... lines) throws IOException {
        Files.write(log().file(), List.of(lines));
        assertThatThrownBy(() -> log().entries()).hasMessageContaining("log.jsonl:" + line);
    }

    @Test
    void whatIsNoTextIsSaidToBeUnreadable() throws IOException {
        Files.write(log().file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> log().entries())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("app.log-unreadable");
        Files.delete(log().file());
        Files.createDirectory(log().file());
        assertThatThrownBy(() -> log().append(entry("first"))).hasMessageContaining("app.log-unreadable");
    }

    private ChainedLog log() {
        return new ChainedLog(folder.resolve("log.jsonl"));
    }

    private static ObjectNode entry(String name) {
        return JsonNodeFactory.instance.objectNode().put("name", name);
    }
}
