package org.vereda.app.cli.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vereda.app.shown.Again;
import org.vereda.partnership.verification.SampleSize;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import picocli.CommandLine.Option;

/** How large a sample is, and by what projects are large. */
final class SampleOptions {
    private static final int USUAL = 5;

    @Option(names = "--sample", paramLabel = "N", description = "How many projects; 5 where nothing is stated.")
    @Nullable
    Integer sample;

    @Option(
            names = "--coverage",
            paramLabel = "SHARE",
            description =
                    "Instead: as few projects as are expected to hold this share of the claimed saving, for example 0.8.")
    @Nullable
    BigDecimal coverage;

    @Option(
            names = "--metric",
            paramLabel = "M",
            defaultValue = "money",
            description = "By what projects are large: money, ghg, energy, water ...; money where not stated.")
    String metric = "money";

    SampleSize size() {
        if (sample != null && coverage != null) {
            throw InvalidInput.of(Finding.error("verification.two-sizes", SourcePosition.NOWHERE));
        }
        if (coverage != null) {
            double share = coverage.doubleValue();
            if (!(share > 0 && share <= 1)) {
                throw wrong("verification.bad-coverage", coverage.toPlainString());
            }
            return new SampleSize.Coverage(share);
        }
        int count = sample == null ? USUAL : sample;
        if (count < 1) {
            throw wrong("verification.bad-sample", Integer.toString(count));
        }
        return new SampleSize.Count(count);
    }

    private static InvalidInput wrong(String code, String text) {
        return InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, text));
    }

    /** The words that ask for the same sample again. */
    List<String> again() {
        List<String> words = new ArrayList<>(
                coverage == null
                        ? List.of("--sample", Integer.toString(sample == null ? USUAL : sample))
                        : List.of("--coverage", coverage.toPlainString()));
        Again.add(words, "--metric", metric);
        return words;
    }
}
