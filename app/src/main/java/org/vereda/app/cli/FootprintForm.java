package org.vereda.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an answer about footprints is to look. */
final class FootprintForm {
    /** A form of output. */
    enum Format {
        /** For people. */
        TEXT,
        /** For programs. */
        JSON,
        /** For spreadsheets. */
        CSV
    }

    @Option(
            names = "--format",
            paramLabel = "text|json|csv",
            description = "How the answer is printed; text where not stated.")
    Format format = Format.TEXT;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            description =
                    "Write pages in three languages, tables as CSV and everything as JSON here instead of printing.")
    @Nullable
    Path out;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress.")
    boolean quiet;
}
