package org.vereda.app.cli.endoflife;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vereda.app.shown.Again;
import org.vereda.endoflife.returns.SecondUse;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import picocli.CommandLine.Option;

/** What becomes of good batteries before they are recycled. */
final class SecondUseOptions {
    @Option(
            names = "--second-use",
            paramLabel = "SHARE",
            description = "What share of good batteries of ended vehicles is used for something else first, 0 to 1.")
    @Nullable
    Double share;

    @Option(names = "--second-use-years", paramLabel = "YEARS", description = "How long; whole years from 1 on.")
    @Nullable
    Integer years;

    @Option(
            names = "--second-use-oldest",
            paramLabel = "AGE",
            description = "The greatest age in years of a battery that is taken; any where not stated.")
    @Nullable
    Integer oldest;

    /**
     * The second use that was stated.
     *
     * @throws InvalidInput where a part of it is missing
     */
    Optional<SecondUse> use() {
        if (share == null && years == null && oldest == null) {
            return Optional.empty();
        }
        if (share == null || years == null) {
            throw InvalidInput.of(Finding.error("fleet.years-missing", SourcePosition.NOWHERE));
        }
        return Optional.of(new SecondUse(share, years, Optional.ofNullable(oldest)));
    }

    /** The words to ask again with. */
    List<String> again() {
        List<String> words = new ArrayList<>();
        Again.add(words, "--second-use", share);
        Again.add(words, "--second-use-years", years);
        Again.add(words, "--second-use-oldest", oldest);
        return words;
    }
}
