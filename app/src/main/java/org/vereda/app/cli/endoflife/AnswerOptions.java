package org.vereda.app.cli.endoflife;

import java.util.List;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.Shown;
import org.vereda.app.shown.ShownForm;
import org.vereda.app.shown.TablesPage;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Messages;
import picocli.CommandLine.Mixin;

/** What the commands about vehicles have in common: the language and form of the answer, and the exit code. */
class AnswerOptions {
    @Mixin
    LanguageOption language = new LanguageOption();

    @Mixin
    ShownForm form = new ShownForm();

    final Messages messages(Surroundings surroundings) {
        return language.messages(surroundings);
    }

    /**
     * Shows the answer, tells the findings and gives the exit code that they mean.
     *
     * @param format the name and version of the answer's form
     * @param words what was asked, to ask again
     */
    final int answer(TablesPage page, String format, List<String> words, Findings findings, Surroundings surroundings) {
        Messages messages = messages(surroundings);
        new Shown(surroundings, form, messages).show(page, format, Again.line(words));
        new FindingsText(messages).print(findings.sorted(), surroundings.err());
        return findings.hasErrors() ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }
}
