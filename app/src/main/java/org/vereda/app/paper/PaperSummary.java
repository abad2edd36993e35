package org.vereda.app.paper;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.inventory.comparison.beside.BesideAnswer;
import org.vereda.inventory.plausibility.Suspicion;
import org.vereda.report.page.Page;

/** The paper in a few sentences for people who decide, each from the numbers of one exhibit. */
final class PaperSummary {
    private static final int MOST = 3;
    private static final BigDecimal TONNE = BigDecimal.valueOf(1000);

    private final Paper paper;
    private final Page page;

    PaperSummary(Paper paper, Page page) {
        this.paper = paper;
        this.page = page;
    }

    /**
     * A sentence.
     *
     * @param words the sentence
     * @param exhibit where its numbers stand
     */
    record Sentence(String words, Exhibit exhibit) {}

    /** The sentences for which there are data. */
    List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        ofReleases("sector", this::facilities, sentences);
        ofReleases("substances", this::largest, sentences);
        ofReleases("matched", this::comparable, sentences);
        ofReleases("years", this::trend, sentences);
        ofReleases("production", this::perProduction, sentences);
        ofReleases("gases", this::gases, sentences);
        ofReleases("states", this::places, sentences);
        ofBeside("receivers", this::borders, sentences);
        ofBeside("action-kinds", this::actions, sentences);
        paper.about("doubts").ifPresent(exhibit -> sentences.add(new Sentence(doubts(exhibit), exhibit)));
        return sentences;
    }

    private void ofReleases(
            String topic, Function<List<ReleaseAnswer.Row>, Optional<String>> words, List<Sentence> sentences) {
        paper.answered(topic).ifPresent(exhibit -> {
            if (exhibit.content() instanceof ReleaseContent(ReleaseAnswer answer, var unit, String years)) {
                words.apply(answer.rows()).ifPresent(said -> sentences.add(new Sentence(said, exhibit)));
            }
        });
    }

    private void ofBeside(
            String topic, Function<List<BesideAnswer.Row>, Optional<String>> words, List<Sentence> sentences) {
        paper.answered(topic).ifPresent(exhibit -> {
            if (exhibit.content() instanceof BesideContent(BesideAnswer answer)) {
                words.apply(answer.largestFirst()).ifPresent(said -> sentences.add(new Sentence(said, exhibit)));
            }
        });
    }

    // --- rows of a country and year, or of a year and a register

    private Optional<String> facilities(List<ReleaseAnswer.Row> rows) {
        String list = lastOf(rows, 0, 1).entrySet().stream()
                .map(entry -> country(entry.getKey()) + " " + entry.getValue().facilities() + " ("
                        + entry.getValue().keys().get(1) + ")")
                .collect(Collectors.joining(", "));
        return Optional.of(page.say("label.paper.said.facilities", list));
    }

    private Optional<String> gases(List<ReleaseAnswer.Row> rows) {
        String list = lastOf(rows, 1, 0).entrySet().stream()
                .filter(entry -> amount(entry.getValue()).signum() > 0)
                .map(entry -> entry.getKey() + " " + tonnes(amount(entry.getValue())) + " ("
                        + entry.getValue().keys().getFirst() + ")")
                .collect(Collectors.joining(", "));
        return list.isEmpty() ? Optional.empty() : Optional.of(page.say("label.paper.said.gases", list));
    }

    /** The row of the last year for each value of a key. */
    private static NavigableMap<String, ReleaseAnswer.Row> lastOf(List<ReleaseAnswer.Row> rows, int key, int year) {
        NavigableMap<String, ReleaseAnswer.Row> last = new TreeMap<>();
        rows.forEach(row -> last.merge(
                row.keys().get(key),
                row,
                (one, other) -> one.keys().get(year).compareTo(other.keys().get(year)) < 0 ? other : one));
        return last;
    }

    private Optional<String> trend(List<ReleaseAnswer.Row> rows) {
        Map<String, NavigableMap<String, BigDecimal>> series = new TreeMap<>();
        rows.stream()
                .filter(row -> row.kilograms().isPresent())
                .forEach(row -> series.computeIfAbsent(row.keys().get(1), key -> new TreeMap<>())
                        .put(row.keys().getFirst(), amount(row)));
        String list = series.entrySet().stream()
                .flatMap(entry -> change(entry.getValue()).map(said -> country(entry.getKey()) + " " + said).stream())
                .collect(Collectors.joining(", "));
        return list.isEmpty() ? Optional.empty() : Optional.of(page.say("label.paper.said.trend", list));
    }

    private Optional<String> perProduction(List<ReleaseAnswer.Row> rows) {
        NavigableMap<String, BigDecimal> years = new TreeMap<>();
        rows.stream()
                .filter(row -> row.kilograms().isPresent())
                .forEach(row -> years.put(row.keys().getFirst(), amount(row)));
        return change(years).map(said -> page.say("label.paper.said.production", said));
    }

    /** {@code -12 % (2019-2022)}, nothing where there is one year only or nothing in the first. */
    private Optional<String> change(NavigableMap<String, BigDecimal> years) {
        if (years.size() < 2 || years.firstEntry().getValue().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal change = years.lastEntry()
                .getValue()
                .divide(years.firstEntry().getValue(), MathContext.DECIMAL64)
                .subtract(BigDecimal.ONE);
        return Optional.of(page.say(
                "label.paper.said.change", page.numbers().percent(change, 0), years.firstKey(), years.lastKey()));
    }

    // --- the largest

    private Optional<String> largest(List<ReleaseAnswer.Row> rows) {
        String list = largestOf(rows).stream()
                .map(row -> row.names().getFirst() + ", " + country(row.keys().get(1)) + ": " + kilograms(amount(row)))
                .collect(Collectors.joining("; "));
        return list.isEmpty() ? Optional.empty() : Optional.of(page.say("label.paper.said.largest", list));
    }

    private Optional<String> places(List<ReleaseAnswer.Row> rows) {
        String list = largestOf(rows).stream()
                .map(row -> row.names().getFirst() + " " + kilograms(amount(row)))
                .collect(Collectors.joining(", "));
        return list.isEmpty() ? Optional.empty() : Optional.of(page.say("label.paper.said.places", list));
    }

    private static List<ReleaseAnswer.Row> largestOf(List<ReleaseAnswer.Row> rows) {
        return rows.stream()
                .filter(row -> amount(row).signum() > 0)
                .sorted(Comparator.comparing(PaperSummary::amount).reversed())
                .limit(MOST)
                .toList();
    }

    /** What may be added over countries: where the matched subset went. */
    private Optional<String> comparable(List<ReleaseAnswer.Row> rows) {
        NavigableMap<String, BigDecimal> sums = new TreeMap<>();
        rows.forEach(row -> sums.merge(row.keys().get(1), amount(row), BigDecimal::add));
        BigDecimal whole = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() <= 0) {
            return Optional.empty();
        }
        String list = sums.entrySet().stream()
                .filter(entry -> entry.getValue().signum() > 0)
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .limit(MOST)
                .map(entry -> page.say("label.register-destination." + entry.getKey()) + " "
                        + page.numbers().percent(entry.getValue().divide(whole, MathContext.DECIMAL64), 0))
                .collect(Collectors.joining(", "));
        return Optional.of(page.say("label.paper.said.comparable", tonnes(whole), list));
    }

    // --- beside the releases

    private Optional<String> borders(List<BesideAnswer.Row> rows) {
        BigDecimal across =
                rows.stream().flatMap(row -> row.acrossBorders().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (across.signum() <= 0) {
            return Optional.empty();
        }
        BesideAnswer.Row first = rows.getFirst();
        return Optional.of(page.say(
                "label.paper.said.borders",
                tonnes(across),
                country(first.keys().getFirst()),
                country(first.keys().get(1))));
    }

    private Optional<String> actions(List<BesideAnswer.Row> rows) {
        NavigableMap<String, Integer> kinds = new TreeMap<>();
        rows.forEach(row -> kinds.merge(row.keys().get(1), row.count(), Integer::sum));
        int all = kinds.values().stream().mapToInt(Integer::intValue).sum();
        return kinds.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> page.say(
                        "label.paper.said.actions",
                        Integer.toString(all),
                        page.say("label.reduction-kind." + most.getKey()),
                        most.getValue().toString()));
    }

    private String doubts(Exhibit exhibit) {
        Map<Suspicion.Weight, Integer> weights =
                exhibit.content() instanceof DoubtContent(var suspicions) ? suspicions.perWeight() : Map.of();
        return page.say(
                "label.paper.said.doubts",
                weights.getOrDefault(Suspicion.Weight.CONTRADICTION, 0).toString(),
                weights.getOrDefault(Suspicion.Weight.DOUBT, 0).toString());
    }

    // --- words

    private String country(String code) {
        return page.words().find("label.country." + code).orElse(code);
    }

    private String kilograms(BigDecimal amount) {
        return page.numbers().rounded(amount) + "\u00a0kg";
    }

    private String tonnes(BigDecimal kilograms) {
        return page.numbers().rounded(kilograms.divide(TONNE, MathContext.DECIMAL64)) + "\u00a0t";
    }

    private static BigDecimal amount(ReleaseAnswer.Row row) {
        return row.kilograms().orElse(BigDecimal.ZERO);
    }
}
