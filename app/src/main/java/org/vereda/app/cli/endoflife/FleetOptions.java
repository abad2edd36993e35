package org.vereda.app.cli.endoflife;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.KeyWord;
import org.vereda.endoflife.fleet.FleetInput;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.fleet.Timing;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which fleets a command is about, under which survival sets, in which years. */
final class FleetOptions {
    @Parameters(
            paramLabel = "FOLDER",
            description = "A folder with fleet/sales.csv and, where known, stock, trade, batteries and survival.")
    Path folder = Path.of("");

    @Option(
            names = "--survival",
            paramLabel = "SET",
            description = "A survival set, at least two of them; all that know the vehicles where not stated.")
    List<String> survivals = new ArrayList<>();

    @Option(
            names = "--timing",
            paramLabel = "start|middle|end",
            description = "When in its year a cohort enters the fleet; end where not stated.")
    Timing timing = Timing.END;

    @Option(names = "--from", paramLabel = "YEAR", description = "The first year shown.")
    @Nullable
    Integer from;

    @Option(names = "--until", paramLabel = "YEAR", description = "The last year; that of the sales where not stated.")
    @Nullable
    Integer until;

    /** The first year shown. */
    int first() {
        return Optional.ofNullable(from).orElse(Integer.MIN_VALUE);
    }

    /**
     * The last year.
     *
     * @throws InvalidInput where it is no likely year
     */
    int last(FleetInput input) {
        int last = Optional.ofNullable(until).orElse(input.lastYear());
        if (until != null && !FleetInput.isYear(last)) {
            throw InvalidInput.of(Finding.error("fleet.unlikely-year", SourcePosition.NOWHERE, Integer.toString(last)));
        }
        return last;
    }

    /** The words to ask again with, with the sets that were used. */
    List<String> again(String command, Forecast forecast) {
        List<String> words = again(command);
        forecast.cases()
                .forEach(
                        one -> words.addAll(List.of("--survival", one.survival().id())));
        return words;
    }

    /** The words to ask again with, with the sets that were named. */
    List<String> again(String command) {
        List<String> words = new ArrayList<>(List.of("endoflife", command, folder.toString()));
        Again.add(words, "--timing", KeyWord.of(timing));
        Again.add(words, "--from", from);
        Again.add(words, "--until", until);
        return words;
    }
}
