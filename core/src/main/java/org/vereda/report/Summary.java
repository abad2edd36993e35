package org.vereda.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vereda.quantity.Country;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.report.content.ActionLine;
import org.vereda.report.content.IntegrationValue;
import org.vereda.report.content.PlanPart;
import org.vereda.report.content.PlanResult;
import org.vereda.report.content.ReportContent;
import org.vereda.report.content.TargetLine;
import org.vereda.report.words.Language;

/** The main figures of a run on one terminal screen: at most 22 lines of at most 80 signs. */
public final class Summary {
    private static final int WIDTH = 80;
    private static final int LABEL = 24;

    private final ReportContent content;
    private final Headline headline;

    public Summary(ReportContent content) {
        this.content = content;
        this.headline = new Headline(content);
    }

    /** The summary in a language, each line ended by a line break. */
    public String text(Language language) {
        ReportPage page = new ReportPage(content, language);
        List<String> lines = new ArrayList<>();
        head(page, lines);
        footprint(page, lines);
        actions(page, lines);
        plan(page, lines);
        lines.add(row(page.say("label.summary.findings"), findings(page)));
        return lines.stream().map(Summary::fitted).collect(Collectors.joining("\n", "", "\n"));
    }

    private void head(ReportPage page, List<String> lines) {
        String about = page.say(
                "label.summary.head",
                Integer.toString(content.frame().baseYear()),
                content.facilities().size(),
                headline.countries());
        lines.add(content.frame().partnership() + ": " + about);
        if (headline.rows(Evidence.ESTIMATED) > 0) {
            lines.add(page.say("label.summary.estimates", headline.rows(Evidence.ESTIMATED), headline.rows()));
        }
        if (!content.frame().missingSteps().isEmpty()) {
            lines.add(page.say("label.summary.incomplete") + " "
                    + content.frame().missingSteps().stream()
                            .map(step -> page.say("label.step." + step))
                            .collect(Collectors.joining(", ")));
        }
        lines.add("");
    }

    private void footprint(ReportPage page, List<String> lines) {
        String total = headline.total().map(page::headlineTonnes).orElse("–");
        lines.add(row(page.say("label.summary.gases"), amount(total, "t CO2e")));
        if (headline.total().isPresent()) {
            lines.add(row(
                    "",
                    page.say(
                            "label.summary.scopes",
                            page.headlineTonnes(headline.scope1()),
                            page.headlineTonnes(headline.scope2()),
                            page.headlineTonnes(headline.scope3()))));
        }
        for (Country country : Country.values()) {
            headline.of(country)
                    .ifPresent(kilograms -> lines.add(
                            row("  " + page.country(country), amount(page.headlineTonnes(kilograms), "t CO2e"))));
        }
        lines.add(row(
                page.say("label.summary.products"),
                Integer.toString(content.products().size())));
    }

    private void actions(ReportPage page, List<String> lines) {
        String found = content.actions().size() + ", " + page.say("label.figure.actions-detail", headline.paying());
        lines.add(row(
                page.say("label.summary.actions"),
                content.actions().isEmpty() ? page.say("label.summary.no-plan") : found));
        int number = 1;
        for (ActionLine line : headline.firstSteps()) {
            String name = number++ + " " + line.name().in(page.words().language()) + ", " + line.facility();
            lines.add("  " + padded(cut(name, 46), 47) + payback(page, line) + page.money(line.netBenefit()));
        }
    }

    private static String payback(ReportPage page, ActionLine line) {
        String years = line.paybackYears().map(page::payback).orElse("–");
        return padded(years, 14);
    }

    private void plan(ReportPage page, List<String> lines) {
        switch (content.plan()) {
            case PlanPart.Missing missing ->
                lines.add(row(page.say("label.section.roadmap"), page.say("label.summary.no-plan")));
            case PlanPart.Made(PlanResult plan) -> plan(page, plan, lines);
        }
    }

    private void plan(ReportPage page, PlanResult plan, List<String> lines) {
        String title = page.say(
                "label.summary.roadmap",
                Integer.toString(plan.years().getFirst()),
                Integer.toString(plan.years().getLast()));
        List<String> said = new ArrayList<>();
        headline.lastReduction(plan)
                .ifPresent(last -> said.add(page.say(
                        "label.summary.reduction",
                        page.headlineTonnes(last.amount()),
                        Integer.toString(last.year()),
                        page.numbers()
                                .percent(
                                        ReportTables.shareOf(last.amount(), last.baseline())
                                                .orElse(BigDecimal.ZERO),
                                        1))));
        said.add(page.say("label.summary.investment", page.money(headline.investment(plan))));
        said.add(page.say(
                "label.summary.cost",
                page.money(plan.cost()),
                page.numbers().percent(plan.gap(), plan.gap().signum() == 0 ? 0 : 4)));
        plan.integration()
                .flatMap(IntegrationValue::value)
                .ifPresent(value -> said.add(page.say("label.summary.common", page.money(value))));
        if (!plan.targets().isEmpty()) {
            long met = plan.targets().stream().filter(TargetLine::isMet).count();
            said.add(page.say("label.summary.targets", met, plan.targets().size()));
        }
        for (int at = 0; at < said.size(); at++) {
            lines.add(row(at == 0 ? title : "", said.get(at)));
        }
    }

    private String findings(ReportPage page) {
        List<String> counts = new ArrayList<>();
        for (Finding.Severity severity : Finding.Severity.values()) {
            long count = headline.findings(severity);
            if (count > 0) {
                counts.add(page.say("label.findings." + ReportTables.severity(severity), count));
            }
        }
        return counts.isEmpty() ? page.say("label.summary.none") : String.join(", ", counts);
    }

    private static String amount(String number, String unit) {
        return " ".repeat(Math.max(0, 12 - number.length())) + number + " " + unit;
    }

    /** Words without a label of their own move to the left rather than lose figures at the right. */
    private static String row(String label, String words) {
        int room = label.isEmpty() ? Math.clamp(WIDTH - words.length(), 0, LABEL) : LABEL;
        return padded(label, room) + words;
    }

    private static String padded(String text, int width) {
        return text.length() >= width ? text + (width == 0 ? "" : " ") : text + " ".repeat(width - text.length());
    }

    /** A line on the screen; the report itself holds the whole of what is cut here. */
    private static String fitted(String line) {
        return cut(line, WIDTH).stripTrailing();
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}
