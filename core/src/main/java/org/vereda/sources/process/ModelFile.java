package org.vereda.sources.process;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.vereda.footprint.economy.CoefficientTable;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** A JSON file of an input-output model, plain or gzip: a matrix as rows of numbers, or a list of flat objects. */
final class ModelFile {
    /** A name or text takes so many bytes, a number of a matrix far less. */
    private static final int BYTES_OF_A_VALUE = 100;

    /** NaN and Infinity are let through to be refused with their place in the matrix. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxTokenCount(Runtime.getRuntime().maxMemory() / BYTES_OF_A_VALUE)
                    .build())
            .build();

    private static final int GZIP_MAGIC = 0x1f8b;

    private final Path path;
    private final String name;

    private ModelFile(Path path) {
        this.path = path;
        this.name = path.toString();
    }

    /**
     * The file of that name in a folder, or the same with {@code .gz}.
     *
     * @throws InvalidInput where there is neither
     */
    static ModelFile require(Path folder, String name) {
        Path plain = folder.resolve(name);
        if (!exists(folder, name)) {
            throw InvalidInput.of(
                    Finding.error("sources.model-file-missing", SourcePosition.ofFile(plain.toString()), name));
        }
        return new ModelFile(Files.isRegularFile(plain) ? plain : folder.resolve(name + ".gz"));
    }

    static boolean exists(Path folder, String name) {
        return Files.isRegularFile(folder.resolve(name)) || Files.isRegularFile(folder.resolve(name + ".gz"));
    }

    SourcePosition position() {
        return SourcePosition.ofFile(name);
    }

    /** The rows or columns of a matrix as people know them: how many there must be, and what each stands for. */
    record Axis(String what, List<String> names) {
        int size() {
            return names.size();
        }
    }

    /**
     * A matrix of exactly that shape.
     *
     * @throws InvalidInput where the file holds anything else
     */
    CoefficientTable matrix(Axis rows, Axis columns) {
        return parsed(parser -> {
            requireToken(parser, JsonToken.START_ARRAY, "[");
            double[][] table = new double[rows.size()][];
            int row = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (row >= rows.size()) {
                    throw wrongCount(place(parser), "sources.matrix-too-many-rows", rows);
                }
                table[row] = row(parser, rows.names().get(row), columns);
                row++;
            }
            if (row < rows.size()) {
                throw wrongCount(place(parser), "sources.matrix-too-few-rows", rows, row);
            }
            requireEnd(parser);
            return CoefficientTable.ofRows(table);
        });
    }

    /** How many numbers the first row of a matrix has. */
    int columns() {
        return parsed(parser -> {
            requireToken(parser, JsonToken.START_ARRAY, "[");
            requireToken(parser, JsonToken.START_ARRAY, "[");
            int columns = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                requireKnown(parser);
                columns++;
            }
            return columns;
        });
    }

    private double[] row(JsonParser parser, String rowName, Axis columns) {
        require(parser, parser.currentToken(), JsonToken.START_ARRAY, "[");
        double[] numbers = new double[columns.size()];
        int column = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (column < numbers.length) {
                numbers[column] = number(parser, rowName, columns.names().get(column));
            } else {
                requireKnown(parser);
            }
            column++;
        }
        if (column != numbers.length) {
            throw InvalidInput.of(Finding.error(
                    "sources.matrix-row-length",
                    place(parser),
                    rowName,
                    Integer.toString(column),
                    Integer.toString(numbers.length),
                    columns.what()));
        }
        return numbers;
    }

    private double number(JsonParser parser, String rowName, String columnName) {
        JsonToken token = requireKnown(parser);
        double value = token.isNumeric() ? parser.getDoubleValue() : Double.NaN;
        if (!Double.isFinite(value)) {
            throw InvalidInput.of(
                    Finding.error("sources.matrix-not-a-number", place(parser), shown(parser), rowName, columnName));
        }
        return value;
    }

    /** An object of a list, with its fields as texts; a field that is null is not there. */
    record Entry(SourcePosition position, Map<String, String> fields) {
        /**
         * A field that must be there.
         *
         * @throws InvalidInput where it is not
         */
        String require(String field) {
            String value = fields.getOrDefault(field, "");
            if (value.isBlank()) {
                throw InvalidInput.of(Finding.error("sources.model-field-missing", position, field));
            }
            return value;
        }

        String text(String field) {
            return fields.getOrDefault(field, "");
        }

        double number(String field) {
            String text = require(field);
            try {
                double value = Double.parseDouble(text);
                if (Double.isFinite(value)) {
                    return value;
                }
            } catch (NumberFormatException notANumber) {
                // told below, as infinite and missing numbers are
            }
            throw InvalidInput.of(Finding.error("sources.model-field-no-number", position, field, text));
        }
    }

    /**
     * A list of flat objects, in the order of the file.
     *
     * @throws InvalidInput where the file holds anything else
     */
    List<Entry> entries() {
        return parsed(parser -> {
            requireToken(parser, JsonToken.START_ARRAY, "[");
            List<Entry> entries = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                entries.add(entry(parser));
            }
            requireEnd(parser);
            return List.copyOf(entries);
        });
    }

    private Entry entry(JsonParser parser) {
        require(parser, parser.currentToken(), JsonToken.START_OBJECT, "{");
        SourcePosition place = place(parser);
        Map<String, String> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == null || !value.isScalarValue()) {
                throw unexpected(parser, "\"...\"");
            }
            if (value != JsonToken.VALUE_NULL) {
                fields.put(field, parser.getString());
            }
        }
        return new Entry(place, fields);
    }

    private interface Reading<T> {
        T from(JsonParser parser);
    }

    private <T> T parsed(Reading<T> reading) {
        try (InputStream stream = open();
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), stream)) {
            return reading.from(parser);
        } catch (IOException e) {
            throw broken(e);
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException cause ? broken(cause) : notJson(e);
        }
    }

    private InputStream open() throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(path));
        stream.mark(2);
        byte[] start = stream.readNBytes(2);
        stream.reset();
        boolean isGzip = start.length == 2 && ((start[0] & 0xff) << 8 | (start[1] & 0xff)) == GZIP_MAGIC;
        return isGzip ? new GZIPInputStream(stream) : stream;
    }

    private InvalidInput broken(IOException e) {
        String code = e instanceof EOFException || e instanceof ZipException
                ? "sources.broken-gzip"
                : "sources.unreadable-file";
        return InvalidInput.of(Finding.error(code, position(), e.getClass().getSimpleName()));
    }

    private InvalidInput notJson(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        SourcePosition place = location == null
                ? position()
                : SourcePosition.of(name, Math.max(location.getLineNr(), 0), Math.max(location.getColumnNr(), 0));
        String reason = e.getOriginalMessage().lines().findFirst().orElse("");
        return InvalidInput.of(Finding.error("sources.not-json", place, reason));
    }

    private void requireToken(JsonParser parser, JsonToken wanted, String sign) {
        require(parser, parser.nextToken(), wanted, sign);
    }

    private void require(JsonParser parser, @Nullable JsonToken found, JsonToken wanted, String sign) {
        if (found != wanted) {
            throw unexpected(parser, sign);
        }
    }

    private JsonToken requireKnown(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw unexpected(parser, "]");
        }
        return token;
    }

    private void requireEnd(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw unexpected(parser, "end");
        }
    }

    private InvalidInput unexpected(JsonParser parser, String wanted) {
        return InvalidInput.of(Finding.error("sources.model-unexpected", place(parser), shown(parser), wanted));
    }

    private InvalidInput wrongCount(SourcePosition place, String code, Axis axis, int... found) {
        List<String> arguments = new ArrayList<>(List.of(Integer.toString(axis.size()), axis.what()));
        Arrays.stream(found).mapToObj(Integer::toString).forEach(arguments::add);
        return InvalidInput.of(Finding.error(code, place, arguments.toArray(String[]::new)));
    }

    private static String shown(JsonParser parser) {
        return parser.currentToken() == null ? "end" : parser.getString();
    }

    private SourcePosition place(JsonParser parser) {
        TokenStreamLocation location = parser.currentTokenLocation();
        return SourcePosition.of(name, Math.max(location.getLineNr(), 0), Math.max(location.getColumnNr(), 0));
    }
}
