package org.vereda.app.cli.registers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.Surroundings;
import org.vereda.app.registers.AskAgain;
import org.vereda.app.registers.AspectWords;
import org.vereda.app.registers.ChosenDoubts;
import org.vereda.app.registers.DoubtPage;
import org.vereda.app.registers.QuestionOptions;
import org.vereda.app.store.StoredFile;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.DataVersion;
import org.vereda.inventory.plausibility.Suspicion;
import org.vereda.inventory.plausibility.Suspicions;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks for what cannot be right in the common table. */
@Command(
        name = "check",
        description = {
            "Say what is suspicious in the table: amounts far from those of peers or of other years, much of what hardly"
                    + " anybody reports, the same amount twice, published figures that do not add up.",
            "Everything is compared with everything; filters choose what is told. Nothing is changed. The exit code is 2"
                    + " where figures contradict each other, or values of a file could not be used when it was imported."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RegistersCheckCommand implements Callable<Integer> {
    /** What a suspicion, which is about one substance of one facility, cannot be chosen by. */
    private static final Set<Aspect> UNFIT =
            EnumSet.of(Aspect.SUBSTANCE, Aspect.MEDIUM, Aspect.DESTINATION, Aspect.RECEIVER_COUNTRY);

    private final Surroundings surroundings;

    @Mixin
    QuestionOptions filters = new QuestionOptions();

    @Mixin
    BesideOptions options = new BesideOptions();

    RegistersCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    private record Checked(
            Suspicions suspicions, List<Finding> errors, Map<Aspect, SortedSet<String>> filters, DataVersion version) {}

    @Override
    public Integer call() {
        UNFIT.stream()
                .filter(aspect ->
                        !filters.words().getOrDefault(aspect, List.of()).isEmpty())
                .findFirst()
                .ifPresent(aspect -> {
                    throw InvalidInput.of(
                            Finding.error("store.no-filter", SourcePosition.NOWHERE, AspectWords.word(aspect)));
                });
        Checked checked = options.ask(filters, false, RegistersCheckCommand::check);
        List<String> again = new ArrayList<>();
        checked.filters().forEach((aspect, values) -> again.addAll(AskAgain.filter(aspect, values)));
        again.addAll(options.more());
        options.table
                .output(surroundings)
                .show(
                        new DoubtPage(checked.suspicions(), options.table.messages(surroundings)),
                        checked.version(),
                        AskAgain.line("check", again));
        new FindingsText(options.table.messages(surroundings)).print(checked.errors(), surroundings.err());
        boolean contradictory = checked.suspicions().all().stream()
                .anyMatch(suspicion -> suspicion.weight() == Suspicion.Weight.CONTRADICTION);
        return contradictory || !checked.errors().isEmpty() ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }

    private static Checked check(BesideOptions.Opened opened) {
        List<Finding> errors = opened.store().files().stream()
                .filter(file -> file.errors() > 0)
                .map(RegistersCheckCommand::error)
                .toList();
        return new Checked(
                ChosenDoubts.of(opened.store().doubts(), opened.source(), opened.filters()),
                errors,
                opened.filters(),
                opened.source().version());
    }

    private static Finding error(StoredFile file) {
        return Finding.error(
                "store.file-with-errors", SourcePosition.ofFile(file.name()), String.valueOf(file.errors()));
    }
}
