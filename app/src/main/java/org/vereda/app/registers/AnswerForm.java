package org.vereda.app.registers;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an answer of the common table is to look. */
public final class AnswerForm {
    /** A form of output. */
    enum Format {
        /** For people. */
        TEXT,
        /** For spreadsheets. */
        CSV,
        /** For programs. */
        JSON,
        /** A picture. */
        SVG,
        /** A page for a browser. */
        HTML
    }

    @Option(
            names = "--format",
            paramLabel = "text|csv|json|svg|html",
            description = "How the answer is written; text where not stated.")
    Format format = Format.TEXT;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write the answer into this file instead of printing it.")
    @Nullable
    Path out;

    @Option(
            names = {"--limit", "--top"},
            paramLabel = "N",
            description = "How many rows of text are shown, the largest where some are left out; 40 where not stated.")
    int limit = 40;

    @Option(names = "--unit", paramLabel = "kg|t|lb", description = "The unit of the sums; kg where not stated.")
    AmountUnit unit = AmountUnit.KG;

    /** The unit of sums. */
    public AmountUnit unit() {
        return unit;
    }
}
