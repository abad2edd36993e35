package org.vereda.app.cli.registers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.app.registers.AnswerForm;
import org.vereda.app.registers.AnswerOutput;
import org.vereda.app.shown.Again;
import org.vereda.report.words.Messages;
import org.vereda.sources.ReferencePacks;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all questions to the common table have in common: where it lies, by which packs it is read, and how the answer looks. */
final class TableOptions {
    @Mixin
    StoreOption store = new StoreOption();

    @Option(names = "--packs", paramLabel = "FOLDER", description = "A folder with reference packs of your own.")
    @Nullable
    Path packs;

    @Mixin
    AnswerForm form = new AnswerForm();

    @Mixin
    LanguageOption language = new LanguageOption();

    ReferencePacks known() {
        return packs == null ? ReferencePacks.builtIn() : ReferencePacks.fromFolder(packs);
    }

    Messages messages(Surroundings surroundings) {
        return language.messages(surroundings);
    }

    AnswerOutput output(Surroundings surroundings) {
        return new AnswerOutput(surroundings, form, messages(surroundings));
    }

    /** What is no part of the question itself and changes its answer. */
    List<String> more() {
        List<String> more = new ArrayList<>(store.words());
        Again.add(more, "--packs", packs);
        return more;
    }
}
