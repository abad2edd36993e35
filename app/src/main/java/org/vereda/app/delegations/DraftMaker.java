package org.vereda.app.delegations;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.vereda.app.roadmap.Planning;
import org.vereda.inventory.Burden;
import org.vereda.inventory.Metric;
import org.vereda.measures.Option;
import org.vereda.quantity.Money;
import org.vereda.report.content.Named;
import org.vereda.report.content.ShownMetric;
import org.vereda.report.page.Page;
import org.vereda.report.words.Language;
import org.vereda.roadmap.CouplingRow;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.review.Element;

/** Takes a roadmap apart into what delegations comment on: paragraphs, targets, measures, numbers. */
final class DraftMaker {
    /** Digits of numbers that people read; beyond them a computed number is noise. */
    static final MathContext DIGITS = new MathContext(9);

    private final Planning planning;
    private final Roadmap roadmap;
    private final MathContext digits;
    private final List<Page> pages =
            Arrays.stream(Language.values()).map(Page::new).toList();

    DraftMaker(Planning planning, Roadmap roadmap, MathContext digits) {
        this.planning = planning;
        this.roadmap = roadmap;
        this.digits = digits;
    }

    List<Element> elements() {
        List<Element> elements = new ArrayList<>(texts());
        elements.addAll(targets());
        elements.addAll(measures());
        elements.addAll(numbers());
        return elements;
    }

    /** The paragraphs of the folder, or those that the plan's numbers make. */
    List<Element> texts() {
        List<Element> stated = planning.folder().roadmapText().stream()
                .map(one -> new Element("text/" + one.id(), Element.Kind.TEXT, one.words(), ""))
                .toList();
        return stated.isEmpty() ? List.of(made("summary"), made("targets"), made("money")) : stated;
    }

    private Element made(String id) {
        return new Element(
                "text/" + id,
                Element.Kind.TEXT,
                words(page -> page.say("label.delegations.paragraph." + id, facts(page))),
                "");
    }

    private Object[] facts(Page page) {
        return new Object[] {
            planning.folder().settings().name(),
            Integer.toString(planning.scenario().firstYear()),
            Integer.toString(planning.scenario().lastYear()),
            Integer.toString(roadmap.actions().size()),
            page.numbers().rounded(gases().round(digits)),
            page.numbers().rounded(roadmap.spending().round(digits)),
            planning.scenario().currency().name(),
            page.numbers().rounded(roadmap.cost().amount().round(digits)),
            Long.toString(targets().size()),
            Integer.toString(roadmap.shortfalls().size())
        };
    }

    SortedMap<String, String> words(Function<Page, String> say) {
        SortedMap<String, String> words = new TreeMap<>();
        pages.forEach(page -> words.put(page.words().language().code(), say.apply(page)));
        return words;
    }

    private SortedMap<String, String> words(Named name) {
        return words(page -> page.say(name));
    }

    List<Element> targets() {
        return roadmap.rows().stream()
                .filter(result -> result.row().kind() == CouplingRow.Kind.TARGET)
                .map(result -> target(result.row()))
                .toList();
    }

    private Element target(CouplingRow row) {
        Burden metric = row.metric().orElseThrow();
        String amount = plain(ShownMetric.amount(metric, row.amount())) + " " + ShownMetric.unit(metric);
        return new Element(row.id(), Element.Kind.TARGET, words(page -> page.say(ShownMetric.name(metric))), amount);
    }

    private List<Element> measures() {
        Function<Option, Named> names = planning.actions().names();
        return roadmap.actions().stream()
                .map(action -> new Element(
                        "measure/" + action.option().id(),
                        Element.Kind.MEASURE,
                        words(names.apply(action.option())),
                        action.startYear() + "; " + say(action.investment())))
                .toList();
    }

    List<Element> numbers() {
        String last = Integer.toString(planning.scenario().lastYear());
        List<Element> numbers = new ArrayList<>(List.of(
                number("cost", say(roadmap.cost())),
                number(
                        "spending",
                        plain(roadmap.spending()) + " " + planning.scenario().currency()),
                number("actions", Integer.toString(roadmap.actions().size())),
                number("gases", plain(gases()) + " " + ShownMetric.unit(Metric.GHG) + " (" + last + ")")));
        roadmap.bound().ifPresent(bound -> numbers.add(number("bound", say(bound))));
        return numbers;
    }

    private Element number(String id, String value) {
        return new Element(
                "number/" + id, Element.Kind.NUMBER, words(page -> page.say("label.delegations.number." + id)), value);
    }

    private BigDecimal gases() {
        return ShownMetric.amount(Metric.GHG, roadmap.lastReduction(Metric.GHG));
    }

    private String say(Money money) {
        return plain(money.amount()) + " " + money.currency();
    }

    private String plain(BigDecimal number) {
        return number.round(digits).stripTrailingZeros().toPlainString();
    }
}
