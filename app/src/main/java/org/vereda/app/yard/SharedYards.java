package org.vereda.app.yard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vereda.app.chain.Chained;
import org.vereda.app.shown.KeyWord;
import org.vereda.app.shown.TablesPage;
import org.vereda.endoflife.yard.MovementKind;
import org.vereda.endoflife.yard.YardTotal;
import org.vereda.inventory.Facility;
import org.vereda.partnership.disclosure.Answer;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.partnership.disclosure.Holdings;
import org.vereda.partnership.disclosure.Question;
import org.vereda.partnership.disclosure.QuestionGuard;
import org.vereda.quantity.Country;
import org.vereda.quantity.Period;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;
import org.vereda.sources.folder.PartnershipFolder;

/**
 * Totals over the yards of a partnership for who may not see a single one: what came in and went out in a year, of all and by country. Each
 * total goes through the guard with everything that was shown before, and is written into the log before anybody sees it.
 */
public final class SharedYards {
    private final PartnershipFolder folder;
    private final DisclosurePolicy policy;
    private final YardTotalsLog log;

    /**
     * Totals of a folder.
     *
     * @param log what was shown and refused before
     * @param today the day that the log notes
     */
    public SharedYards(PartnershipFolder folder, DisclosurePolicy policy, Chained log, LocalDate today) {
        this.folder = folder;
        this.policy = policy;
        this.log = new YardTotalsLog(log, today);
    }

    private record Sort(YardTotal.Side side, MovementKind kind) {
        String topic() {
            return "yard " + KeyWord.of(side) + " " + KeyWord.of(kind) + " kg";
        }

        String subject(int year) {
            return topic() + " " + year;
        }
    }

    /** What is shown of a sort: the total of all, and of each country. */
    private record Shown(Sort sort, Optional<Country> country, Answer answer) {}

    /** The totals of a year as a page; it is decided anew where somebody else was answered meanwhile. */
    public TablesPage of(int year, Messages messages) {
        List<Shown> shown = new ArrayList<>();
        boolean isKept;
        do {
            shown.clear();
            YardTotalsLog.State state = log.read();
            QuestionGuard guard = new QuestionGuard(policy, figures(year), state.shown(), state.refused());
            shown.addAll(asked(year, guard));
            isKept = log.add(
                    state,
                    guard.log().subList(state.shown().size(), guard.log().size()),
                    guard.refusals()
                            .subList(state.refused().size(), guard.refusals().size()));
        } while (!isKept);
        return new TablesPage(
                "label.yard.shared",
                List.of(table(shown)),
                List.of(
                        messages.text("label.yard.note-shared", Integer.toString(year)),
                        messages.text("label.yard.note-totals")));
    }

    // --- figures

    private Map<String, Facility> sites() {
        return folder.facilities().stream().collect(Collectors.toMap(Facility::id, site -> site, (one, two) -> one));
    }

    private List<YardTotal> totals(int year) {
        return YardTotal.of(Period.ofYear(year), folder.yards().movements(), sites().keySet());
    }

    /** By sort and organization; whoever weighed anything in the year has a figure of every sort, be it zero. */
    private Map<String, Holdings> figures(int year) {
        Map<String, Holdings> figures = new LinkedHashMap<>();
        holdings(year, site -> true).forEach((sort, holdings) -> figures.put(sort.subject(year), holdings));
        return figures;
    }

    private Map<Sort, Holdings> holdings(int year, Predicate<Facility> wanted) {
        Map<String, Facility> sites = sites();
        Map<Sort, Map<String, BigDecimal>> sums = new LinkedHashMap<>();
        Map<String, BigDecimal> nothing = new TreeMap<>();
        for (YardTotal total : totals(year)) {
            Optional.ofNullable(sites.get(total.yard())).filter(wanted).ifPresent(site -> {
                nothing.put(site.organization(), BigDecimal.ZERO);
                sums.computeIfAbsent(new Sort(total.side(), total.kind()), any -> new TreeMap<>())
                        .merge(site.organization(), total.kilograms(), BigDecimal::add);
            });
        }
        Map<Sort, Holdings> holdings = new LinkedHashMap<>();
        sums.forEach((sort, own) -> {
            Map<String, BigDecimal> all = new TreeMap<>(nothing);
            all.putAll(own);
            holdings.put(sort, Holdings.of(all));
        });
        return holdings;
    }

    // --- questions

    private List<Shown> asked(int year, QuestionGuard guard) {
        Map<Sort, Holdings> whole = holdings(year, site -> true);
        List<Shown> shown = new ArrayList<>();
        whole.forEach((sort, all) -> shown.add(new Shown(sort, Optional.empty(), ask(year, guard, sort, all, all))));
        for (Country country : Country.values()) {
            holdings(year, site -> site.country() == country)
                    .forEach((sort, own) -> shown.add(new Shown(
                            sort, Optional.of(country), ask(year, guard, sort, own, whole.getOrDefault(sort, own)))));
        }
        return shown;
    }

    /** An organization with yards in and outside of a country would show a part of its figure; such a country is refused. */
    private static Answer ask(int year, QuestionGuard guard, Sort sort, Holdings group, Holdings all) {
        boolean whole = group.byContributor().entrySet().stream()
                .allMatch(member ->
                        member.getValue().compareTo(all.byContributor().getOrDefault(member.getKey(), BigDecimal.ZERO))
                                == 0);
        return whole
                ? guard.ask(Question.of(
                        sort.subject(year), sort.topic(), group.byContributor().keySet()))
                : new Answer.Refused();
    }

    // --- the table

    private static ReportTable table(List<Shown> shown) {
        return new ReportTable(
                "yard-shared",
                List.of(
                        Column.of("yard-side"),
                        Column.of("yard-kind"),
                        Column.of("country"),
                        Column.of("yard-weight", "kg")),
                shown.stream().map(SharedYards::row).toList(),
                List.of());
    }

    private static List<Cell> row(Shown one) {
        return List.of(
                Cell.word("label.yard.side." + KeyWord.of(one.sort().side())),
                Cell.word("label.yard.moved." + KeyWord.of(one.sort().kind())),
                one.country()
                        .map(country -> Cell.word("label.country." + country.name()))
                        .orElseGet(() -> Cell.word("label.yard.all-countries")),
                switch (one.answer()) {
                    case Answer.Exact(BigDecimal total) -> Cell.number(total);
                    case Answer.Rounded(BigDecimal rounded, BigDecimal step) -> Cell.number(rounded);
                    case Answer.Refused() -> Cell.word("label.council.withheld");
                });
    }
}
