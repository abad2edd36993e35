package org.vereda.app.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.vereda.app.shown.TablesPage;
import org.vereda.partnership.Project;
import org.vereda.partnership.verification.SamplePlan;
import org.vereda.partnership.verification.SampleSize;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** A verifier's sample: what to look at, why, and what the verified part says about the whole. */
public final class PlanTables {
    private static final MathContext DIGITS = new MathContext(4);

    private final VerificationPlan projects;
    private final Page page;

    /**
     * Prepares the plan.
     *
     * @param messages the language of the words
     */
    public PlanTables(VerificationPlan projects, Messages messages) {
        this.projects = projects;
        this.page = new Page(messages.language());
    }

    /**
     * The plan.
     *
     * @param confidence the probability with which ranges hold the truth
     */
    public TablesPage plan(SampleSize size, String seed, double confidence) {
        SamplePlan plan = projects.draw(size, seed);
        List<String> notes = new ArrayList<>(List.of(
                page.say("label.verification.note-draw", seed),
                page.say(
                        "label.verification.note-share",
                        Integer.toString(plan.drawn().size()),
                        percent(plan.share()),
                        Integer.toString(plan.lines().size()))));
        projects.estimate(plan)
                .ifPresent(found -> notes.add(page.say(
                        "label.verification.note-estimate",
                        Integer.toString(found.projects()),
                        percent(found.ratio()),
                        shown(found.total()),
                        shown(found.low(confidence)),
                        shown(found.high(confidence)),
                        projects.unit(),
                        percent(confidence))));
        return new TablesPage("label.verification.plan-title", List.of(table(plan), evidence(plan)), notes);
    }

    private ReportTable table(SamplePlan plan) {
        List<Column> columns = List.of(
                Column.of("drawn"),
                Column.of("project"),
                Column.of("facility"),
                Column.of("claimed", projects.unit()),
                Column.of("risk"),
                Column.of("probability"),
                Column.of("stands-for"),
                Column.of("look-at"),
                Column.of("risk-reasons"));
        return new ReportTable(
                "verification-plan",
                columns,
                plan.lines().stream().map(this::cells).toList(),
                List.of());
    }

    private List<Cell> cells(SamplePlan.Line line) {
        Project project = project(line.item().id());
        return List.of(
                Cell.word("label.verification.drawn." + (line.drawn() ? "yes" : "no")),
                Cell.text(project.id()),
                Cell.text(project.facility()),
                number(line.item().size()),
                number(line.item().risk()),
                new Cell.Share(BigDecimal.valueOf(line.probability()).round(DIGITS)),
                number(line.weight()),
                Cell.text(String.join(", ", project.metered().meters())),
                Cell.text(String.join(
                        "; ",
                        line.item().reasons().stream()
                                .map(reason -> page.say("label.verification.risk." + reason))
                                .toList())));
    }

    private ReportTable evidence(SamplePlan plan) {
        EvidenceRows rows = new EvidenceRows(projects.folder(), projects.metric(), plan.seed());
        plan.drawn().forEach(line -> rows.add(project(line.item().id())));
        return new ReportTable("verification-evidence", EvidenceRows.COLUMNS, rows.rows(), List.of());
    }

    private Project project(String id) {
        return projects.book().ledger().projects().stream()
                .filter(project -> project.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String percent(double share) {
        return page.numbers().percent(BigDecimal.valueOf(share), 0);
    }

    private String shown(double value) {
        return page.numbers().rounded(BigDecimal.valueOf(value));
    }

    private static Cell number(double value) {
        return Cell.number(BigDecimal.valueOf(value).round(DIGITS));
    }
}
