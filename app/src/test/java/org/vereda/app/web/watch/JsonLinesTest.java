package org.vereda.app.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesTest {
    private static JsonNode written(LogRecord line) {
        String text = new JsonLines().format(line);
        assertThat(text).endsWith("}\n").containsOnlyOnce("\n");
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void whatWasThrownAndLineBreaksStayInOneLine() {
        LogRecord line = new LogRecord(Level.WARNING, "two {0}\nlines");
        line.setLoggerName("org.vereda");
        line.setThrown(new IllegalStateException("why"));
        JsonNode fields = written(line);
        assertThat(fields.get("level").asString()).isEqualTo("WARNING");
        assertThat(fields.get("message").asString()).isEqualTo("two {0}\nlines");
        assertThat(fields.get("thrown").asString()).contains("IllegalStateException: why", "JsonLinesTest");
    }

    @Test
    void fieldsOfALineStandBesideTimeAndLevel() {
        LogRecord line = new LogRecord(Level.INFO, "{0}");
        line.setParameters(new Object[] {Map.of("status", 200)});
        JsonNode fields = written(line);
        assertThat(fields.get("status").asInt()).isEqualTo(200);
        assertThat(fields.has("message")).isFalse();
        assertThat(fields.get("time").asString()).endsWith("Z");
    }
}
