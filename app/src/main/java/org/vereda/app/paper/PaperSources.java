package org.vereda.app.paper;

import java.util.ArrayList;
import java.util.List;
import org.vereda.app.paper.PaperQuestion.Asked;
import org.vereda.app.registers.AskAgain;
import org.vereda.app.registers.BesideWords;
import org.vereda.app.registers.ChosenDoubts;
import org.vereda.app.registers.FigureWords;
import org.vereda.app.shown.Again;
import org.vereda.app.store.CommonTerms;
import org.vereda.app.store.RegisterStore;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.inventory.comparison.ReleaseSource;
import org.vereda.inventory.comparison.beside.BesideSource;
import org.vereda.inventory.comparison.beside.BesideTable;
import org.vereda.inventory.releases.RegisterThreshold;

/** Whom a paper asks: the common table of the registers and the reference packs. */
final class PaperSources {
    private final RegisterStore store;
    private final ReleaseSource releases;
    private final BesideSource beside;
    private final List<RegisterThreshold> thresholds;
    private final List<String> more;

    /**
     * Opens the doors.
     *
     * @param more words behind every command that asks a question again, for example {@code --store} and a file
     */
    PaperSources(RegisterStore store, CommonTerms terms, List<String> more) {
        this.store = store;
        this.releases = store.source(terms);
        this.beside = store.beside(terms);
        this.thresholds = terms.thresholds();
        this.more = List.copyOf(more);
    }

    ReleaseSource releases() {
        return releases;
    }

    /** The answer to a question. */
    Content answer(Asked asked) {
        return switch (asked) {
            case Asked.Releases(var queries, var unit, String years) ->
                new ReleaseContent(
                        ReleaseAnswer.joined(
                                queries.stream().map(releases::answer).toList()),
                        unit,
                        years);
            case Asked.Beside(var query) -> new BesideContent(beside.answer(query));
            case Asked.Figures(var query) -> new FigureContent(beside.figures(query));
            case Asked.Doubts(var filters) -> new DoubtContent(ChosenDoubts.of(store.doubts(), beside, filters));
            case Asked.Thresholds(var substances) -> new ThresholdContent(thresholds, substances);
        };
    }

    /** The commands that ask a question again. */
    List<String> commands(Asked asked) {
        return switch (asked) {
            case Asked.Releases releasesAsked ->
                releasesAsked.queries().stream()
                        .map(query -> AskAgain.line(query, more))
                        .toList();
            case Asked.Beside(var query) -> {
                String command = query.table() == BesideTable.TRANSFERS ? "transfers" : "reductions";
                yield List.of(AskAgain.line(command, with(BesideWords.typed(query))));
            }
            case Asked.Figures(var query) -> List.of(AskAgain.line("national", with(FigureWords.typed(query))));
            case Asked.Doubts(var filters) -> {
                List<String> words = new ArrayList<>();
                filters.forEach((aspect, values) -> words.addAll(AskAgain.filter(aspect, values)));
                yield List.of(AskAgain.line("check", with(words)));
            }
            case Asked.Thresholds thresholdsAsked -> List.of(Again.line(List.of("packs", "--sources")));
        };
    }

    private List<String> with(List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.addAll(more);
        return all;
    }
}
