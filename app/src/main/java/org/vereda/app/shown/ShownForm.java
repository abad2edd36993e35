package org.vereda.app.shown;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the answer of a command is to look, and where it goes. */
public final class ShownForm {
    /** A form of output. */
    public enum Format {
        /** For people. */
        TEXT,
        /** For spreadsheets. */
        CSV,
        /** For programs. */
        JSON,
        /** A picture. */
        SVG,
        /** A page for a browser. */
        HTML,
        /** A page for print. */
        PDF
    }

    @Option(
            names = "--format",
            paramLabel = "text|csv|json|svg|html|pdf",
            description = "How the answer is written; text where not stated. CSV holds one table, JSON all.")
    Format format = Format.TEXT;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write the answer into this file instead of printing it.")
    @Nullable
    Path out;

    @Option(
            names = "--part",
            paramLabel = "TABLE",
            description = "Of several tables only this one, by its name in JSON.")
    @Nullable
    String part;

    @Option(
            names = {"--limit", "--top"},
            paramLabel = "N",
            description = "How many rows of text are shown, the largest where some are left out; 40 where not stated.")
    int limit = 40;

    /** The form asked for. */
    public Format format() {
        return format;
    }

    /** The file asked for. */
    public Optional<Path> out() {
        return Optional.ofNullable(out);
    }

    /** The only table asked for. */
    public Optional<String> part() {
        return Optional.ofNullable(part);
    }

    /** The most rows of text. */
    public int limit() {
        return limit;
    }
}
