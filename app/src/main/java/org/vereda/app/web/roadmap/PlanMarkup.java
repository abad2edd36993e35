package org.vereda.app.web.roadmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vereda.app.web.frame.Visit;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.roadmap.review.Draft;
import org.vereda.roadmap.review.Element;

/** Plans that were tried, as text and tables; what single plants do stands in none of them. */
final class PlanMarkup {
    private static final Pattern AMOUNT = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?) ([^ (].*)");
    private static final List<Element.Kind> TABLES =
            List.of(Element.Kind.NUMBER, Element.Kind.TARGET, Element.Kind.MEASURE);

    private static final List<String> BESIDE = List.of("run-element", "run-one", "run-other", "run-differs");

    private PlanMarkup() {}

    /** A plan: its paragraphs, then numbers, targets and actions by measure and country. */
    static List<Markup> plan(Visit visit, Draft plan) {
        List<Markup> content = new ArrayList<>();
        plan.elements().stream()
                .filter(one -> one.kind() == Element.Kind.TEXT)
                .forEach(one -> content.add(Markup.of("p").say(words(visit, one))));
        for (Element.Kind kind : TABLES) {
            List<List<Cell>> rows = plan.elements().stream()
                    .filter(one -> one.kind() == kind)
                    .map(one -> List.<Cell>of(Cell.text(words(visit, one)), Cell.text(value(visit, one))))
                    .toList();
            if (!rows.isEmpty()) {
                content.add(Markup.of("section")
                        .add(visit.page()
                                .table(new ReportTable(
                                        "run-" + word(kind),
                                        List.of(Column.of("run-element"), Column.of("run-value")),
                                        rows,
                                        List.of()))));
            }
        }
        content.add(Markup.of("p", "tags").say(visit.say("label.job.shared")));
        return content;
    }

    /** Two plans side by side; what one of them lacks stays empty, and rows that differ say so. */
    static List<Markup> beside(Visit visit, Draft one, Draft other) {
        List<Markup> content = new ArrayList<>();
        content.add(visit.page().paragraph("label.job.beside", one.name(), other.name()));
        for (Element.Kind kind : TABLES) {
            SequencedMap<String, Element> all = new LinkedHashMap<>();
            one.elements().stream().filter(each -> each.kind() == kind).forEach(each -> all.put(each.id(), each));
            other.elements().stream()
                    .filter(each -> each.kind() == kind)
                    .forEach(each -> all.putIfAbsent(each.id(), each));
            if (!all.isEmpty()) {
                Markup body = Markup.of("tbody").with("role", "rowgroup");
                all.values().forEach(each -> body.add(row(visit, each, one, other)));
                content.add(Markup.of("section").add(stacked(visit, kind, body)));
            }
        }
        return content;
    }

    /** A table whose cells stand below each other on a telephone, each with the name of its column. */
    private static Markup stacked(Visit visit, Element.Kind kind, Markup body) {
        Markup head = Markup.of("tr").with("role", "row");
        BESIDE.forEach(column -> head.add(Markup.of("th")
                .with("scope", "col")
                .with("role", "columnheader")
                .say(visit.say("label.column." + column))));
        return Markup.of("table", "stacked")
                .with("role", "table")
                .add(
                        Markup.of("caption").say(visit.say("label.job.beside-of." + word(kind))),
                        Markup.of("thead").with("role", "rowgroup").add(head),
                        body);
    }

    private static Markup row(Visit visit, Element each, Draft one, Draft other) {
        Optional<String> first = one.element(each.id()).map(found -> value(visit, found));
        Optional<String> second = other.element(each.id()).map(found -> value(visit, found));
        boolean isSame = first.equals(second);
        return Markup.of("tr", isSame ? "same" : "differs")
                .with("role", "row")
                .add(
                        Markup.of("th")
                                .with("scope", "row")
                                .with("role", "rowheader")
                                .say(words(visit, each)),
                        cell(visit, "run-one", first.orElse("–")),
                        cell(visit, "run-other", second.orElse("–")),
                        cell(visit, "run-differs", visit.say("label.job.differs." + (isSame ? "no" : "yes"))));
    }

    private static Markup cell(Visit visit, String column, String value) {
        return Markup.of("td")
                .with("role", "cell")
                .with("data-label", visit.say("label.column." + column))
                .say(value);
    }

    private static String words(Visit visit, Element element) {
        String name =
                element.words().getOrDefault(visit.page().words().language().code(), element.id());
        return element.kind() == Element.Kind.TARGET ? name + place(element) : name;
    }

    /** Scope and year, which the identifier of a target ends with. */
    private static String place(Element element) {
        List<String> parts = List.of(element.id().split("/", -1));
        return " (" + String.join(", ", parts.subList(Math.max(0, parts.size() - 2), parts.size())) + ")";
    }

    private static String value(Visit visit, Element element) {
        Matcher found = AMOUNT.matcher(element.value());
        return found.matches()
                ? visit.page().numbers().rounded(new BigDecimal(found.group(1))) + " " + found.group(2)
                : element.value();
    }

    private static String word(Element.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
