package org.vereda.app.cli.registers;

import java.util.List;
import java.util.concurrent.Callable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.console.Surroundings;
import org.vereda.app.doubt.FileDoubts;
import org.vereda.app.registers.AnswerForm;
import org.vereda.app.registers.AnswerOutput;
import org.vereda.app.registers.AskAgain;
import org.vereda.app.registers.DoubtTable;
import org.vereda.app.registers.TablesPage;
import org.vereda.app.store.CommonTerms;
import org.vereda.app.store.RegisterStore;
import org.vereda.inventory.plausibility.Suspicion;
import org.vereda.inventory.plausibility.Suspicions;
import org.vereda.report.words.Messages;
import org.vereda.sources.ReferencePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks for figures in the common table that are hard to believe. */
@Command(
        name = "check",
        description = {
            "Look through all files of the common table together for figures that are hard to believe: contradictions, outliers"
                    + " among peers, breaks over the years, slips of units.",
            "Nothing is changed. Each finding has its place, its reason and, where one is likely, a suggested reading."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RegistersCheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    AnswerForm form = new AnswerForm();

    @Mixin
    LanguageOption language = new LanguageOption();

    RegistersCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = language.messages(surroundings);
        try (RegisterStore opened = store.reading()) {
            Suspicions found = FileDoubts.of(opened);
            List<String> counts = List.of(messages.text(
                    "app.check-counts",
                    count(found, Suspicion.Weight.CONTRADICTION),
                    count(found, Suspicion.Weight.DOUBT),
                    count(found, Suspicion.Weight.REMARK)));
            new AnswerOutput(surroundings.out(), surroundings.err(), form, messages, ProgramVersion.text())
                    .show(
                            new TablesPage(
                                    "label.table.register-doubts",
                                    List.of(DoubtTable.of(found.all(), messages)),
                                    counts),
                            opened.source(CommonTerms.of(ReferencePacks.builtIn()))
                                    .version(),
                            AskAgain.line("check", store.words()));
            return found.perWeight().getOrDefault(Suspicion.Weight.CONTRADICTION, 0) > 0
                    ? ExitCode.BAD_INPUT
                    : ExitCode.DONE;
        }
    }

    private static String count(Suspicions found, Suspicion.Weight weight) {
        return String.valueOf(found.perWeight().getOrDefault(weight, 0));
    }
}
