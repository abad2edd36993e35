package org.vereda.app.cli.programme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.actions.ActionFilter;
import org.vereda.app.actions.ActionFinder;
import org.vereda.app.actions.ActionFinder.View;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.Shown;
import org.vereda.app.shown.ShownForm;
import org.vereda.app.shown.TablesPage;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Messages;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.folder.PartnershipFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the actions that pay. */
@Command(
        name = "actions",
        description = {
            "Which pollution-prevention measures apply where, what they save, cost and bring with local prices and factors, how they",
            "share an end use, what they do to other flows, and why others do not apply. Without a folder: the library."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ActionsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "A partnership folder; the library where none is given.")
    @Nullable
    Path folder;

    @Mixin
    ActionFilter filter = new ActionFilter();

    @Option(names = "--why-not", description = "Every measure that does not apply or has no number, and why.")
    boolean whyNot;

    @Option(names = "--formula", description = "The formulas with the numbers put in and where they come from.")
    boolean formula;

    @Option(names = "--packs", paramLabel = "FOLDER", description = "A folder with reference packs of your own.")
    @Nullable
    Path packs;

    @Mixin
    ShownForm form = new ShownForm();

    @Mixin
    LanguageOption language = new LanguageOption();

    public ActionsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Knowledge knowledge = Knowledge.of(packs == null ? ReferencePacks.builtIn() : ReferencePacks.fromFolder(packs));
        Messages messages = language.messages(surroundings);
        Findings findings = new Findings();
        TablesPage page = page(new ActionFinder(knowledge, filter, messages), knowledge, findings);
        new Shown(surroundings, form, messages).show(page, "vereda-actions-1", Again.line(again()));
        new FindingsText(messages).print(findings.sorted(), surroundings.err());
        return findings.hasErrors() ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }

    private TablesPage page(ActionFinder finder, Knowledge knowledge, Findings findings) {
        if (folder == null) {
            return finder.library();
        }
        PartnershipFolder read = PartnershipFolder.read(folder, knowledge::knowsIndustry, findings);
        View view = whyNot ? View.WHY_NOT : View.ACTIONS;
        return finder.find(read, formula ? View.FORMULAS : view, findings);
    }

    private List<String> again() {
        List<String> again = new ArrayList<>(List.of("actions"));
        if (folder != null) {
            again.add(folder.toString());
        }
        again.addAll(filter.words());
        Again.addSet(again, "--why-not", whyNot);
        Again.addSet(again, "--formula", formula);
        return again;
    }
}
