package org.vereda.sources.process;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** A value of a JSON document with its line and column, which the trees of the library do not keep. */
sealed interface Json {
    int line();

    int column();

    /** Fields in the order of the document; a field that is null is left out. */
    record Fields(Map<String, Json> values, int line, int column) implements Json {}

    /** A list of values. */
    record Items(List<Json> values, int line, int column) implements Json {}

    /** A text. */
    record Text(String value, int line, int column) implements Json {}

    /** A number with the digits of the document. */
    record Digits(String value, int line, int column) implements Json {}

    /** True or false. */
    record Flag(boolean value, int line, int column) implements Json {}

    /** Null. */
    record Absent(int line, int column) implements Json {}

    /** Reads single documents. */
    final class Reader {
        private static final int DEEPEST = 64;

        /** A value takes so many bytes at most beside its text; a document is held as a whole. */
        private static final int BYTES_OF_A_VALUE = 400;

        private final JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxTokenCount(Runtime.getRuntime().maxMemory() / BYTES_OF_A_VALUE)
                        .build())
                .build();

        /**
         * The document of the stream.
         *
         * @throws tools.jackson.core.JacksonException where it is none
         */
        Json read(InputStream stream) {
            try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), stream)) {
                parser.nextToken();
                Json document = value(parser);
                if (parser.nextToken() != null) {
                    throw new StreamReadException(parser, "more follows behind the end of the document");
                }
                return document;
            }
        }

        private static Json value(JsonParser parser) {
            TokenStreamLocation place = parser.currentTokenLocation();
            int line = place.getLineNr();
            int column = place.getColumnNr();
            JsonToken token = parser.currentToken();
            return switch (token == null ? JsonToken.NOT_AVAILABLE : token) {
                case START_OBJECT -> new Fields(fields(parser), line, column);
                case START_ARRAY -> new Items(items(parser), line, column);
                case VALUE_STRING -> new Text(parser.getString(), line, column);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(parser.getString(), line, column);
                case VALUE_TRUE -> new Flag(true, line, column);
                case VALUE_FALSE -> new Flag(false, line, column);
                default -> new Absent(line, column);
            };
        }

        private static Map<String, Json> fields(JsonParser parser) {
            Map<String, Json> fields = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                Json value = value(parser);
                if (!(value instanceof Absent)) {
                    fields.put(name, value);
                }
            }
            return fields;
        }

        private static List<Json> items(JsonParser parser) {
            List<Json> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return items;
        }
    }
}
