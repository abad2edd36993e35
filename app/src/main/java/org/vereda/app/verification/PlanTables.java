package org.vereda.app.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.app.shown.TablesPage;
import org.vereda.partnership.Project;
import org.vereda.partnership.realised.Ranged;
import org.vereda.partnership.realised.SavingLine;
import org.vereda.partnership.verification.SampleEstimate;
import org.vereda.partnership.verification.SampleItem;
import org.vereda.partnership.verification.SamplePlan;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** A verifier's sample: what to look at, why, and what the verified part says about the whole. */
public final class PlanTables {
    /** How much likelier a doubt makes it that a project is looked at; settings of this program. */
    private static final double UNMETERED = 2.0;

    private static final double SHORT_OF_ESTIMATE = 1.5;
    private static final double WRONG_WAY = 2.0;
    private static final double FIRST_OF_FAMILY = 1.25;
    private static final double SHARED = 1.25;
    private static final MathContext DIGITS = new MathContext(4);

    private final FolderLedger book;
    private final String metric;
    private final Page page;

    /**
     * Prepares the plan.
     *
     * @param metric by what projects are large
     * @param messages the language of the words
     */
    public PlanTables(FolderLedger book, String metric, Messages messages) {
        this.book = book;
        this.metric = metric;
        this.page = new Page(messages.language());
    }

    /** The plan. */
    public TablesPage plan(int count, String seed) {
        require(count);
        SamplePlan plan = SamplePlan.draw(items(), count, seed);
        List<String> notes = new ArrayList<>(List.of(page.say("label.verification.note-draw", seed)));
        estimate(plan)
                .ifPresent(found -> notes.add(page.say(
                        "label.verification.note-estimate",
                        Integer.toString(found.projects()),
                        page.numbers().percent(BigDecimal.valueOf(found.ratio()), 0),
                        shown(found.total()),
                        shown(found.low()),
                        shown(found.high()),
                        unit())));
        return new TablesPage("label.verification.plan-title", List.of(table(plan)), notes);
    }

    private void require(int count) {
        if (count < 1) {
            throw InvalidInput.of(
                    Finding.error("verification.bad-sample", SourcePosition.NOWHERE, Integer.toString(count)));
        }
        List<String> units =
                lines().stream().map(line -> line.counted().unit()).distinct().toList();
        if (units.size() != 1) {
            String known = book.ledger().lines().stream()
                    .map(line -> line.counted().metric())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw InvalidInput.of(Finding.error(
                    "verification.bad-metric", SourcePosition.NOWHERE, metric, String.join(", ", units), known));
        }
    }

    private ReportTable table(SamplePlan plan) {
        List<Column> columns = List.of(
                Column.of("drawn"),
                Column.of("project"),
                Column.of("facility"),
                Column.of("claimed", unit()),
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
                        "; ", line.item().reasons().stream().map(page::say).toList())));
    }

    private String unit() {
        return lines().stream().findFirst().map(line -> line.counted().unit()).orElse("");
    }

    private List<SavingLine> lines() {
        return book.ledger().lines().stream()
                .filter(line -> line.counted().metric().equals(metric) && line.share() > 0)
                .filter(line -> book.ledger().project(line).isCarriedOut())
                .toList();
    }

    /** The claimed saving of a line: what came about, else what was expected. */
    private static double claimed(SavingLine line) {
        return line.share()
                * line.realised().map(Ranged::best).or(line::estimated).orElse(0.0);
    }

    private List<SampleItem> items() {
        return lines().stream().map(this::item).toList();
    }

    private SampleItem item(SavingLine line) {
        List<String> reasons = new ArrayList<>();
        double risk = 1;
        if (!line.metered()) {
            reasons.add("label.verification.risk.unmetered");
            risk *= UNMETERED;
        }
        Optional<SavingLine.Outcome> outcome = line.outcome();
        if (outcome.filter(SavingLine.Outcome.SHORT::equals).isPresent()) {
            reasons.add("label.verification.risk.short");
            risk *= SHORT_OF_ESTIMATE;
        }
        if (outcome.filter(SavingLine.Outcome.WRONG_WAY::equals).isPresent()) {
            reasons.add("label.verification.risk.wrong-way");
            risk *= WRONG_WAY;
        }
        if (isFirstOfFamily(line)) {
            reasons.add("label.verification.risk.first");
            risk *= FIRST_OF_FAMILY;
        }
        if (line.share() < 1 || isShared(line)) {
            reasons.add("label.verification.risk.shared");
            risk *= SHARED;
        }
        return new SampleItem(line.project(), Math.abs(claimed(line)), risk, reasons);
    }

    private boolean isFirstOfFamily(SavingLine line) {
        return book.ratios(metric).families().stream()
                .noneMatch(family -> family.projects().size() > 1
                        && family.projects().stream()
                                .anyMatch(member -> member.project().equals(line.project())));
    }

    private boolean isShared(SavingLine line) {
        Project project = book.ledger().project(line);
        return project.claimants().size() > 1
                || book.ledger().projects().stream()
                        .filter(other -> !other.id().equals(project.id()))
                        .anyMatch(other -> other.metered().meters().stream()
                                .anyMatch(meter -> project.metered().meters().contains(meter)));
    }

    private Project project(String id) {
        return book.ledger().projects().stream()
                .filter(project -> project.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What the verified projects of the sample say about all, where every drawn one is verified. */
    private Optional<SampleEstimate> estimate(SamplePlan plan) {
        List<SampleEstimate.Verified> verified = new ArrayList<>();
        double claimed = 0;
        for (SavingLine line : lines()) {
            claimed += claimed(line);
            plan.drawn().stream()
                    .filter(drawn -> drawn.item().id().equals(line.project()))
                    .findFirst()
                    .ifPresent(drawn -> line.verified()
                            .filter(any -> claimed(line) != 0)
                            .ifPresent(value -> verified.add(new SampleEstimate.Verified(
                                    claimed(line), value * line.share(), drawn.probability()))));
        }
        return verified.isEmpty() || verified.size() < plan.drawn().size()
                ? Optional.empty()
                : Optional.of(SampleEstimate.of(verified, claimed));
    }

    private String shown(double value) {
        return page.numbers().rounded(BigDecimal.valueOf(value));
    }

    private static Cell number(double value) {
        return Cell.number(BigDecimal.valueOf(value).round(DIGITS));
    }
}
