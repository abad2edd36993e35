package org.vereda.exchange.wire;

import java.util.HashMap;
import java.util.Map;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON without any loss: exact decimals with their zeros, no field twice, nothing behind the end. */
public final class WireJson {
    private static final JsonMapper JSON = JsonMapper.builder(WireLimits.factory())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private WireJson() {}

    /**
     * Reads a text.
     *
     * @param name the name of the file in messages
     * @throws InvalidInput where it is no JSON, with line and column, or more than is read safely
     */
    public static JsonNode read(String name, String text) {
        try {
            return WireLimits.read(SourcePosition.ofFile(name), () -> JSON.readTree(text));
        } catch (StreamConstraintsException tooMuch) {
            throw InvalidInput.of(Finding.error(
                    "exchange.too-much", position(name, tooMuch.getLocation()), tooMuch.getOriginalMessage()));
        } catch (JacksonException broken) {
            throw InvalidInput.of(Finding.error(
                    "exchange.not-json", position(name, broken.getLocation()), broken.getOriginalMessage()));
        }
    }

    /** Indented JSON with a line feed at its end. */
    public static String write(JsonNode node) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }

    /** Line and column of every value of a text that {@link #read} accepts, by its JSON pointer (RFC 6901, unescaped). */
    static Map<String, SourcePosition> places(String name, String text) {
        Map<String, SourcePosition> places = new HashMap<>();
        try (JsonParser parser = JSON.createParser(text)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                if (token != JsonToken.PROPERTY_NAME && token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
                    places.put(
                            parser.streamReadContext().pathAsPointer().toString(),
                            position(name, parser.currentTokenLocation()));
                }
                token = parser.nextToken();
            }
        }
        return places;
    }

    @SuppressWarnings("NullAway") // The location of a broken text may be absent.
    private static SourcePosition position(String name, TokenStreamLocation location) {
        return location == null
                ? SourcePosition.ofFile(name)
                : SourcePosition.of(name, Math.max(location.getLineNr(), 0), Math.max(location.getColumnNr(), 0));
    }
}
