package org.vereda.app.web.anchor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vereda.app.requests.MemberRequest;
import org.vereda.app.web.frame.Visit;
import org.vereda.partnership.Cohort;
import org.vereda.quantity.Country;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.Outline;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** The suppliers of an anchor by cohort: who was asked, who has data for which year, who confirmed it. */
final class SupplierBoard {
    private final Visit visit;
    private final Anchor anchor;
    private final Sharing sharing;
    private final LocalDate today;

    SupplierBoard(Visit visit, Anchor anchor, Sharing sharing, LocalDate today) {
        this.visit = visit;
        this.anchor = anchor;
        this.sharing = sharing;
        this.today = today;
    }

    List<Markup> markup() {
        Set<String> members = anchor.members();
        if (members.isEmpty()) {
            return List.of(visit.page().empty("label.anchor.no-suppliers"));
        }
        List<Markup> content = new ArrayList<>();
        Markup progress = Markup.of("ul");
        anchor.cohorts().forEach(cohort -> progress.add(progress(title(cohort), cohort.suppliers())));
        progress.add(progress(visit.say("label.anchor.all-suppliers"), members));
        content.add(progress);
        content.add(visit.page().table(table(members)));
        return content;
    }

    private String title(Cohort cohort) {
        return visit.say(
                "label.anchor.cohort",
                cohort.name(),
                Integer.toString(cohort.startYear()),
                Integer.toString(cohort.endYear()));
    }

    private Markup progress(String title, Collection<String> members) {
        long confirmed = members.stream()
                .filter(member -> sharing.standing(member) == Standing.CONFIRMED)
                .count();
        return Markup.of("li")
                .say(visit.say("label.anchor.progress", title, Long.toString(confirmed), members.size()) + " ")
                .add(Outline.bar(members.isEmpty() ? 0 : confirmed / (double) members.size()));
    }

    private ReportTable table(Collection<String> members) {
        List<List<Cell>> rows = members.stream()
                .sorted(Comparator.comparing(sharing::standing).thenComparing(anchor::memberName))
                .map(this::row)
                .toList();
        return new ReportTable(
                "anchor-suppliers",
                List.of(
                        Column.of("organization"),
                        Column.of("anchor-standing"),
                        Column.of("anchor-years"),
                        Column.of("anchor-confirmed"),
                        Column.of("anchor-open"),
                        Column.of("anchor-cohort"),
                        Column.of("anchor-plants"),
                        Column.of("country")),
                rows,
                List.of());
    }

    private String cohorts(String member) {
        return anchor.cohorts().stream()
                .filter(cohort -> cohort.suppliers().contains(member))
                .map(Cohort::name)
                .collect(Collectors.joining(", "));
    }

    private List<Cell> row(String member) {
        return List.of(
                Cell.text(anchor.memberName(member)),
                Cell.word(sharing.standing(member).key()),
                Cell.text(years(sharing.years(member))),
                confirmed(member),
                open(member),
                Cell.text(cohorts(member)),
                Cell.number(BigDecimal.valueOf(anchor.plantsOf(member).size())),
                country(member)
                        .<Cell>map(one -> Cell.word("label.country." + one.name()))
                        .orElseGet(Cell.Missing::new));
    }

    private Optional<Country> country(String member) {
        return anchor.view().folder().organizations().stream()
                .filter(one -> one.id().equals(member))
                .map(one -> one.country())
                .findFirst();
    }

    /** How many requests wait, and since when they are late where they are. */
    private Cell open(String member) {
        List<MemberRequest> open = sharing.open(member);
        boolean isLate = open.stream().anyMatch(request -> request.isOverdue(today));
        return open.isEmpty()
                ? new Cell.Missing()
                : Cell.word(isLate ? "label.anchor.open-late" : "label.anchor.open-now", Integer.toString(open.size()));
    }

    /** The day of the last answer. */
    private Cell confirmed(String member) {
        return sharing.lastAnswer(member)
                .<Cell>map(last -> Cell.text(visit.page().numbers().date(LocalDate.ofInstant(last, ZoneOffset.UTC))))
                .orElseGet(Cell.Missing::new);
    }

    /** Years in words, those that follow each other as a range: 2019, 2021–2023. */
    static String years(NavigableSet<Integer> years) {
        List<String> parts = new ArrayList<>();
        NavigableSet<Integer> left = new TreeSet<>(years);
        while (!left.isEmpty()) {
            int first = left.first();
            int last = first;
            while (left.contains(last + 1)) {
                last++;
            }
            parts.add(first == last ? Integer.toString(first) : first + "–" + last);
            left = new TreeSet<>(left.tailSet(last, false));
        }
        return String.join(", ", parts);
    }
}
