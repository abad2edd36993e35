package org.vereda.app.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vereda.exchange.wire.WireLimits;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON that a program sent, at most 10 MB. */
final class ApiBody {
    private static final int LARGEST = 10 << 20;

    /** Numbers stay as they were written, so that 10.50 does not become 10.5. */
    private static final JsonMapper MAPPER = JsonMapper.builder(WireLimits.factory())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private ApiBody() {}

    /**
     * The object that was sent.
     *
     * @throws InvalidInput where it is too large, or no JSON object
     */
    static JsonNode read(ApiCall call) {
        return object(bytes(call));
    }

    /** The fields of a form as they were sent; none where the body is empty. */
    static Map<String, String> fields(ApiCall call) {
        byte[] bytes = bytes(call);
        JsonNode sent = bytes.length == 0 ? ApiAnswer.object() : object(bytes);
        return sent.isEmpty() ? Map.of() : cells(sent, "");
    }

    private static byte[] bytes(ApiCall call) {
        byte[] bytes;
        try (InputStream stream = call.request().servletRequest().getInputStream()) {
            bytes = stream.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length > LARGEST) {
            throw bad("");
        }
        return bytes;
    }

    /** The object that the bytes say, without numbers that written out would fill the memory. */
    static JsonNode object(byte[] bytes) {
        try {
            JsonNode sent = WireLimits.read(SourcePosition.NOWHERE, () -> MAPPER.readTree(bytes));
            if (!sent.isObject()) {
                throw bad("");
            }
            return sent;
        } catch (JacksonException e) {
            throw bad("");
        }
    }

    /**
     * Cells by the names of their columns; what they hold is text, numbers are taken as they are written.
     *
     * @throws InvalidInput where a cell is something else
     */
    static Map<String, String> cells(JsonNode row, String field) {
        if (!row.isObject() || row.isEmpty()) {
            throw bad(field);
        }
        Map<String, String> cells = new LinkedHashMap<>();
        row.properties().forEach(cell -> {
            JsonNode value = cell.getValue();
            if (!value.isString() && !value.isNumber()) {
                throw bad(field.isEmpty() ? cell.getKey() : field + "." + cell.getKey());
            }
            cells.put(
                    cell.getKey(),
                    value.isString()
                            ? value.stringValue()
                            : value.decimalValue().toPlainString());
        });
        return cells;
    }

    /** A text; empty where there is none. */
    static String text(JsonNode sent, String field) {
        JsonNode value = sent.path(field);
        if (value.isMissingNode()) {
            return "";
        }
        if (!value.isString()) {
            throw bad(field);
        }
        return value.stringValue();
    }

    static InvalidInput bad(String field) {
        return InvalidInput.of(Finding.error("api.no-json", SourcePosition.NOWHERE, field.isEmpty() ? "-" : field));
    }
}
