package org.vereda.app.cli.endoflife;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.cli.programme.FolderInput;
import org.vereda.app.console.Surroundings;
import org.vereda.app.shown.Again;
import org.vereda.app.yard.YardSheets;
import org.vereda.endoflife.yard.CustodyChain;
import org.vereda.endoflife.yard.YardBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who holds batteries and hulks, one after the other. */
@Command(
        name = "custody",
        description =
                "Who holds each battery and hulk, every hand-over with its acknowledgement, and gaps of the chain.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class EndOfLifeCustodyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    YardInput input = new YardInput();

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day on which one looks (default: today).")
    @Nullable
    LocalDate asOf;

    @Option(names = "--days", paramLabel = "N", description = "Days that a receiver has to acknowledge (default: 14).")
    int days = 14;

    @Option(
            names = "--percent",
            paramLabel = "P",
            description = "By how much weights of sender and receiver may differ, in percent (default: 2).")
    BigDecimal percent = BigDecimal.TWO;

    public EndOfLifeCustodyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        FolderInput.Opened opened = input.options.open();
        YardBook book = input.book(opened);
        LocalDate day = asOf == null ? LocalDate.now(surroundings.clock()) : asOf;
        CustodyChain.Rules limits = new CustodyChain.Rules(day, days, percent);
        List<String> words = new ArrayList<>(input.again("custody"));
        Again.add(words, "--as-of", day);
        Again.add(words, "--days", days);
        Again.add(words, "--percent", percent);
        input.options
                .shown(surroundings)
                .show(
                        new YardSheets(book, YardInput.rules(opened), input.options.messages(surroundings))
                                .custody(limits),
                        "vereda-yard-custody-1",
                        Again.line(words));
        CustodyChain.of(book.handovers()).forEach(chain -> opened.findings().addAll(chain.gaps(limits)));
        return input.options.finish(opened.findings(), surroundings);
    }
}
