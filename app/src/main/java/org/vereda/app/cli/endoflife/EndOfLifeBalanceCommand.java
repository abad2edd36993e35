package org.vereda.app.cli.endoflife;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.cli.programme.FolderInput;
import org.vereda.app.console.Surroundings;
import org.vereda.app.shown.Again;
import org.vereda.app.yard.BalanceSheets;
import org.vereda.endoflife.yard.MassBalance;
import org.vereda.endoflife.yard.YardBook;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The mass balance of yards and shredders in a period. */
@Command(
        name = "balance",
        description = {
            "The mass balance of yards and shredders: what the weights leave unexplained, the least corrections that make them",
            "balance, weights that cannot be right, and the tickets behind them."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class EndOfLifeBalanceCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    YardInput input = new YardInput();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "The first day; that of the first movement if not stated.")
    @Nullable
    LocalDate from;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "The last day; that of the last movement if not stated.")
    @Nullable
    LocalDate until;

    @Option(
            names = "--chance",
            paramLabel = "P",
            description = "The chance of a false alarm of the test for gross errors (default: 0.05).")
    double chance = 0.05;

    public EndOfLifeBalanceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        FolderInput.Opened opened = input.options.open();
        YardBook book = input.book(opened);
        MassBalance balance = MassBalance.of(period(book), book.movements(), chance);
        input.options
                .shown(surroundings)
                .show(
                        new BalanceSheets(input.options.messages(surroundings)).of(balance),
                        "vereda-yard-balance-1",
                        again(balance.period()));
        opened.findings().addAll(balance.findings());
        return input.options.finish(opened.findings(), surroundings);
    }

    private Period period(YardBook book) {
        Period span = BalanceSheets.spanOf(book.movements())
                .orElseThrow(() -> InvalidInput.of(
                        Finding.error("yard.nothing-written", SourcePosition.ofFile("yard-movements.csv"), "-")));
        LocalDate first = from == null ? span.start() : from;
        LocalDate last = until == null ? span.end() : until;
        if (last.isBefore(first)) {
            throw InvalidInput.of(
                    Finding.error("yard.period-reversed", SourcePosition.NOWHERE, first.toString(), last.toString()));
        }
        return new Period(first, last);
    }

    private String again(Period period) {
        List<String> words = new ArrayList<>(input.again("balance"));
        Again.add(words, "--from", period.start());
        Again.add(words, "--until", period.end());
        Again.add(words, "--chance", chance);
        return Again.line(words);
    }
}
