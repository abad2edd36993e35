package org.vereda.app.cli.registers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.app.identity.PartnershipTiers;
import org.vereda.app.registers.AnswerForm;
import org.vereda.app.registers.AnswerOutput;
import org.vereda.app.registers.QuestionOptions;
import org.vereda.app.registers.QuestionReader;
import org.vereda.app.store.CommonTerms;
import org.vereda.app.store.RegisterStore;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.beside.BesideSource;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Messages;
import org.vereda.sources.ReferencePacks;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the questions to the tables beside the releases have in common: where the data lie and how the answer looks. */
final class BesideOptions {
    @Option(
            names = "--partnership",
            paramLabel = "FOLDER",
            description = "The partnership whose tiers --tier and --by tier mean.")
    @Nullable
    Path partnership;

    @Mixin
    StoreOption store = new StoreOption();

    @Option(names = "--packs", paramLabel = "FOLDER", description = "A folder with reference packs of your own.")
    @Nullable
    Path packs;

    @Mixin
    AnswerForm form = new AnswerForm();

    @Mixin
    LanguageOption language = new LanguageOption();

    /**
     * The opened tables and the filters in their terms.
     *
     * @param store the store
     * @param source the tables
     * @param filters the wanted values by aspect
     */
    record Opened(RegisterStore store, BesideSource source, Map<Aspect, SortedSet<String>> filters) {}

    /** Opens the store, reads the filters and asks. */
    <T> T ask(QuestionOptions filters, boolean byTier, Function<Opened, T> asking) {
        boolean tiers =
                byTier || !filters.words().getOrDefault(Aspect.TIER, List.of()).isEmpty();
        if (tiers && partnership == null) {
            throw InvalidInput.of(Finding.error("store.tier-without-partnership", SourcePosition.NOWHERE));
        }
        ReferencePacks known = packs == null ? ReferencePacks.builtIn() : ReferencePacks.fromFolder(packs);
        try (RegisterStore opened = store.reading()) {
            CommonTerms terms = terms(known, opened);
            QuestionReader reader = new QuestionReader(
                    opened.names(),
                    terms.directory(),
                    spelling -> terms.substance(spelling.register(), spelling.code(), spelling.name())
                            .id());
            return asking.apply(new Opened(opened, opened.beside(terms), reader.read(filters.words())));
        }
    }

    private CommonTerms terms(ReferencePacks known, RegisterStore opened) {
        CommonTerms plain = CommonTerms.of(known);
        return partnership == null
                ? plain
                : plain.with(
                        PartnershipTiers.of(partnership, opened.facilities()).byFacility());
    }

    Messages messages(Surroundings surroundings) {
        return language.messages(surroundings);
    }

    AnswerOutput output(Surroundings surroundings) {
        return new AnswerOutput(surroundings, form, messages(surroundings));
    }

    /** What is not part of the question itself and changes its answer. */
    List<String> more() {
        List<String> more = new ArrayList<>(store.words());
        if (packs != null) {
            more.addAll(List.of("--packs", packs.toString()));
        }
        if (partnership != null) {
            more.addAll(List.of("--partnership", partnership.toString()));
        }
        return more;
    }
}
