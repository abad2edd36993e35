package org.vereda.app.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vereda.app.doubt.FolderDoubts;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.inventory.plausibility.Suspicions;
import org.vereda.partnership.realised.Ranged;
import org.vereda.partnership.realised.SavingLine;
import org.vereda.partnership.verification.SampleEstimate;
import org.vereda.partnership.verification.SampleItem;
import org.vereda.partnership.verification.SamplePlan;
import org.vereda.partnership.verification.SampleSize;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;

/** The projects of a folder that a verifier may look at, by how large and how risky their claimed savings of a metric are. */
public final class VerificationPlan {
    private final PartnershipFolder folder;
    private final FolderLedger book;
    private final String metric;
    private final List<SavingLine> lines;
    private final ProjectRisks risks;

    /**
     * Finds the projects that were carried out and count.
     *
     * @param metric by what projects are large
     * @throws InvalidInput where no project of the scope has the metric, or in several units
     */
    public VerificationPlan(
            PartnershipFolder folder, Knowledge knowledge, FolderLedger book, String metric, StatementScope scope) {
        this.folder = folder;
        this.book = book;
        this.metric = metric;
        List<String> projects = scope.projects(folder);
        this.lines = book.ledger().lines().stream()
                .filter(line -> line.counted().metric().equals(metric) && line.share() > 0)
                .filter(line -> projects.contains(line.project()))
                .filter(line -> book.ledger().project(line).isCarriedOut())
                .toList();
        requireOneUnit();
        this.risks = new ProjectRisks(folder, book, suspicions(folder, knowledge), metric);
    }

    private static Suspicions suspicions(PartnershipFolder folder, Knowledge knowledge) {
        return new FolderDoubts(folder, knowledge.factors().all(), knowledge.typicalUses(), knowledge.energyPrices())
                .ofTables();
    }

    private void requireOneUnit() {
        List<String> units =
                lines.stream().map(line -> line.counted().unit()).distinct().toList();
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

    PartnershipFolder folder() {
        return folder;
    }

    FolderLedger book() {
        return book;
    }

    String metric() {
        return metric;
    }

    String unit() {
        return lines.getFirst().counted().unit();
    }

    /** Draws; anybody who knows the seed can draw again. */
    SamplePlan draw(SampleSize size, String seed) {
        List<SampleItem> items = lines.stream()
                .map(line -> SampleItem.of(line.project(), Math.abs(claimed(line)), risks.factors(line)))
                .toList();
        return SamplePlan.draw(items, size.of(items), seed);
    }

    /** The sample that a statement rests on. */
    public Statement.Sample sample(SampleSize size, String seed) {
        SamplePlan plan = draw(size, seed);
        return new Statement.Sample(plan, metric, open(plan));
    }

    /** The claimed saving of a line: what came about, else what was expected. */
    private static double claimed(SavingLine line) {
        return line.share()
                * line.realised().map(Ranged::best).or(line::estimated).orElse(0.0);
    }

    /** The drawn projects that nobody has verified yet. */
    private List<String> open(SamplePlan plan) {
        return plan.drawn().stream()
                .map(drawn -> drawn.item().id())
                .filter(id -> lines.stream()
                        .noneMatch(line ->
                                line.project().equals(id) && line.verified().isPresent()))
                .toList();
    }

    /** What the verified projects of the sample say about all, where every drawn one is verified. */
    Optional<SampleEstimate> estimate(SamplePlan plan) {
        List<SampleEstimate.Verified> verified = new ArrayList<>();
        double claimed = 0;
        for (SavingLine line : lines) {
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
}
