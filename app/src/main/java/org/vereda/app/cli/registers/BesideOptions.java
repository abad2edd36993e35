package org.vereda.app.cli.registers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.Surroundings;
import org.vereda.app.identity.PartnershipTiers;
import org.vereda.app.registers.AskAgain;
import org.vereda.app.registers.BesidePage;
import org.vereda.app.registers.BesideWords;
import org.vereda.app.registers.QuestionOptions;
import org.vereda.app.registers.QuestionReader;
import org.vereda.app.shown.Again;
import org.vereda.app.store.CommonTerms;
import org.vereda.app.store.RegisterStore;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.beside.BesideAnswer;
import org.vereda.inventory.comparison.beside.BesideQuery;
import org.vereda.inventory.comparison.beside.BesideSource;
import org.vereda.inventory.comparison.beside.GroupKey;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
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
    TableOptions table = new TableOptions();

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
        try (RegisterStore opened = table.store.reading()) {
            CommonTerms terms = terms(table.known(), opened);
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

    /**
     * Answers one of these questions and shows what was found.
     *
     * @param command how the question is called
     * @param by the keys that rows are grouped by
     * @param asking makes the question from the opened tables
     */
    void answer(
            String command,
            QuestionOptions filters,
            List<GroupKey> by,
            Function<Opened, BesideQuery> asking,
            Surroundings surroundings) {
        BesideAnswer answer = ask(
                filters,
                by.contains(GroupKey.of(Aspect.TIER)),
                opened -> opened.source().answer(asking.apply(opened)));
        List<String> again = new ArrayList<>(BesideWords.typed(answer.query()));
        again.addAll(more());
        table.output(surroundings)
                .show(
                        new BesidePage(answer, table.form.unit(), table.messages(surroundings)).tables(),
                        answer.version(),
                        AskAgain.line(command, again));
    }

    /** What is not part of the question itself and changes its answer. */
    List<String> more() {
        List<String> more = table.more();
        Again.add(more, "--partnership", partnership);
        return more;
    }
}
