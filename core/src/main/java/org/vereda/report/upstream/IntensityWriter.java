package org.vereda.report.upstream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Optional;
import org.vereda.report.content.ImpactLine;
import org.vereda.report.content.Interval;
import org.vereda.report.page.Page;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the impacts of any number of products row by row, so that a million of them take no memory. */
public sealed interface IntensityWriter extends Closeable {
    /** Writes one row. */
    void write(ImpactLine line) throws IOException;

    /** CSV with a header; text that a spreadsheet would run as a formula gets an apostrophe before it. */
    static IntensityWriter csv(Writer target) {
        return new Csv(target);
    }

    /** A JSON array of objects. */
    static IntensityWriter json(Writer target) {
        return new Json(target);
    }

    /** Columns for people. */
    static IntensityWriter text(Writer target, Page page) {
        return new Text(target, page);
    }

    /** Rows for people. */
    final class Text implements IntensityWriter {
        private static final int NAME = 52;

        private final Writer target;
        private final Page page;

        private Text(Writer target, Page page) {
            this.target = target;
            this.page = page;
        }

        @Override
        public void write(ImpactLine line) throws IOException {
            String maker = line.maker().isEmpty() ? "" : " @ " + line.maker();
            String name = page.say(line.name()) + maker;
            String range = line.range()
                    .map(ends -> " (" + page.numbers().rounded(ends.low()) + "–"
                            + page.numbers().rounded(ends.high()) + ")")
                    .orElse("");
            String cut = name.length() <= NAME ? name : name.substring(0, NAME - 1) + "…";
            String value = page.numbers().rounded(line.value());
            target.write(cut + " ".repeat(NAME - cut.length()) + " ".repeat(Math.max(1, 12 - value.length())) + value
                    + range + " " + line.unit() + " / " + line.declaredUnit() + "  " + line.category() + "\n");
        }

        @Override
        public void close() throws IOException {
            target.close();
        }
    }

    /** Rows as CSV. */
    final class Csv implements IntensityWriter {
        private final CsvWriter writer;

        private Csv(Writer target) {
            writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target);
            writer.writeRecord(
                    "product",
                    "name",
                    "maker",
                    "country",
                    "declared_unit",
                    "category",
                    "value",
                    "unit",
                    "low_95",
                    "high_95");
        }

        @Override
        public void write(ImpactLine line) {
            writer.writeRecord(
                    guarded(line.product()),
                    guarded(line.name().en()),
                    guarded(line.maker()),
                    guarded(line.country()),
                    guarded(line.declaredUnit()),
                    guarded(line.category()),
                    plain(line.value()),
                    guarded(line.unit()),
                    end(line.range().map(Interval.Range::low)),
                    end(line.range().map(Interval.Range::high)));
        }

        private static String end(Optional<BigDecimal> value) {
            return value.map(Csv::plain).orElse("");
        }

        private static String plain(BigDecimal value) {
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
        }

        private static String guarded(String text) {
            return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    /** Rows as JSON. */
    final class Json implements IntensityWriter {
        private final JsonGenerator generator;

        private Json(Writer target) {
            generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), target);
            generator.writeStartArray();
        }

        @Override
        public void write(ImpactLine line) {
            generator.writeStartObject();
            generator.writeStringProperty("product", line.product());
            generator.writeStringProperty("name", line.name().en());
            generator.writeStringProperty("maker", line.maker());
            generator.writeStringProperty("country", line.country());
            generator.writeStringProperty("declaredUnit", line.declaredUnit());
            generator.writeStringProperty("category", line.category());
            generator.writeNumberProperty("value", line.value());
            generator.writeStringProperty("unit", line.unit());
            if (line.range().isPresent()) {
                generator.writeNumberProperty("low95", line.range().get().low());
                generator.writeNumberProperty("high95", line.range().get().high());
            }
            generator.writeEndObject();
        }

        @Override
        public void close() {
            generator.writeEndArray();
            generator.writeRaw('\n');
            generator.close();
        }
    }
}
