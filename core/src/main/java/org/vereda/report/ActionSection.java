package org.vereda.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.Numbers;
import org.vereda.report.content.ActionLine;
import org.vereda.report.content.Decision;
import org.vereda.report.content.Estimate;

/** The ranked actions: the best in detail with the formula and numbers put in, all of them in the table. */
final class ActionSection {
    private static final int DETAILED = 12;
    private static final Pattern STEP = Pattern.compile("; (?=[a-z ]{2,20}: )");

    private final ReportPage page;

    ActionSection(ReportPage page) {
        this.page = page;
    }

    Markup section() {
        List<ActionLine> actions = page.content().actions();
        Markup section = page.section("actions");
        if (actions.isEmpty()) {
            return section.add(page.empty("label.empty.actions"));
        }
        if (actions.size() > DETAILED) {
            section.add(page.paragraph("label.actions-detailed", DETAILED, actions.size()));
        }
        Markup list = Markup.of("ol", "actions");
        actions.stream().limit(DETAILED).map(this::detail).forEach(list::add);
        return section.add(list, page.table(new ReportTables(page.content()).actions()));
    }

    private Markup detail(ActionLine line) {
        Markup title = Markup.of("h3").say(line.name().in(page.words().language()));
        Markup where = Markup.of("p", "where")
                .say(line.facility() + " · " + page.country(line.country()) + " · " + page.endUse(line.endUse()));
        return Markup.of("li").add(title, where, facts(line), formula(line), evidence(line), decision(line.decision()));
    }

    private Markup facts(ActionLine line) {
        String payback = line.paybackYears().map(page::payback).orElse(page.say("label.never"));
        return Markup.of("dl", "facts")
                .add(
                        fact("label.column.payback", payback),
                        fact("label.column.net-benefit", page.money(line.netBenefit())),
                        fact("label.column.investment", money(line.investment())),
                        fact("label.column.saved", page.estimate(line.saved()) + " " + line.savedUnit()),
                        fact("label.column.gases-saved", gases(line.gases()) + " t CO2e"));
    }

    private String gases(Estimate kilograms) {
        return page.estimate(new Estimate(
                Numbers.tonnes(kilograms.low()),
                Numbers.tonnes(kilograms.central()),
                Numbers.tonnes(kilograms.high())));
    }

    private String money(Estimate amount) {
        String central = page.money(amount.central());
        return page.isSame(amount)
                ? central
                : central + " (" + page.numbers().rounded(amount.low()) + "–"
                        + page.numbers().rounded(amount.high()) + ")";
    }

    private Markup fact(String key, String value) {
        return Markup.of("div")
                .add(Markup.of("dt").say(page.say(key)), Markup.of("dd").say(value));
    }

    private Markup formula(ActionLine line) {
        Markup part = Markup.of("div", "formula");
        if (!line.formula().isEmpty()) {
            STEP.splitAsStream(line.formula())
                    .forEach(step -> part.add(Markup.of("p").add(step(step))));
        }
        return part;
    }

    /** A step such as {@code saved: 0.2 * 9,640 kWh = ...}, its name in the reader's language. */
    private Markup step(String step) {
        int colon = step.indexOf(": ");
        Optional<String> name = colon < 0
                ? Optional.empty()
                : page.words().find("label.formula." + step.substring(0, colon).replace(' ', '-'));
        return name.map(word -> Markup.of("code").add(Markup.of("b").say(word)).say(" " + step.substring(colon + 2)))
                .orElseGet(() -> Markup.of("code").say(step));
    }

    private Markup evidence(ActionLine line) {
        String grade = page.words().find("label.grade." + line.evidenceGrade()).orElse(page.say("label.grade.none"));
        return Markup.of("p", "evidence").say(page.say("label.evidence-of", grade, line.source()));
    }

    private Markup decision(Decision decision) {
        return switch (decision) {
            case Decision.Undecided undecided -> Markup.of("p", "decision").say(page.say("label.decision.undecided"));
            case Decision.Taken(int year) ->
                Markup.of("p", "decision taken").say(page.say("label.decision.taken", Integer.toString(year)));
            case Decision.Refused(String key, List<String> arguments) ->
                Markup.of("p", "decision").say(page.say(key, arguments.toArray()));
        };
    }
}
