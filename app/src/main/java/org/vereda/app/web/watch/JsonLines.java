package org.vereda.app.web.watch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import tools.jackson.databind.json.JsonMapper;

/** A line of the log as one JSON object: time, level, logger, then the fields of the line, or its words and what was thrown. */
final class JsonLines extends Formatter {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String format(LogRecord line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("time", line.getInstant().toString());
        fields.put("level", line.getLevel().getName());
        fields.put("logger", String.valueOf(line.getLoggerName()));
        if (own(line) instanceof Map<?, ?> own) {
            own.forEach((name, value) -> fields.put(name.toString(), value));
        } else {
            fields.put("message", formatMessage(line));
        }
        if (line.getThrown() != null) {
            StringWriter text = new StringWriter();
            line.getThrown().printStackTrace(new PrintWriter(text));
            fields.put("thrown", text.toString());
        }
        return JSON.writeValueAsString(fields) + "\n";
    }

    private static Object own(LogRecord line) {
        Object[] parameters = line.getParameters();
        return parameters != null && parameters.length == 1 ? parameters[0] : "";
    }
}
