package org.vereda.app.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.inventory.plausibility.Suspicion;
import org.vereda.inventory.plausibility.Suspicions;
import org.vereda.partnership.Project;
import org.vereda.partnership.Saving;
import org.vereda.partnership.metering.MeterPoint;
import org.vereda.partnership.metering.MeterReading;
import org.vereda.partnership.realised.RealisationRatios;
import org.vereda.partnership.realised.SavingLine;
import org.vereda.partnership.verification.RiskFactor;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;

/** What speaks against the savings of projects: how they are known, what came of the estimate, what rules and the ledger doubt. */
final class ProjectRisks {
    private final PartnershipFolder folder;
    private final FolderLedger book;
    private final Suspicions suspicions;
    private final RealisationRatios ratios;

    /**
     * Looks at a metric.
     *
     * @param suspicions what the rules of plausibility have against the figures of the folder
     */
    ProjectRisks(PartnershipFolder folder, FolderLedger book, Suspicions suspicions, String metric) {
        this.folder = folder;
        this.book = book;
        this.suspicions = suspicions;
        this.ratios = book.ratios(metric);
    }

    List<RiskFactor> factors(SavingLine line) {
        Project project = book.ledger().project(line);
        List<RiskFactor> factors = new ArrayList<>(line.metered() ? ofReadings(project) : ofStated(line));
        line.outcome().flatMap(ProjectRisks::of).ifPresent(factors::add);
        if (isFirstOfFamily(project)) {
            factors.add(RiskFactor.FIRST);
        }
        if (line.share() < 1 || isShared(project)) {
            factors.add(RiskFactor.SHARED);
        }
        ofRules(line).ifPresent(factors::add);
        if (isDoubted(project)) {
            factors.add(RiskFactor.METER_DOUBTED);
        }
        return factors;
    }

    private static Optional<RiskFactor> of(SavingLine.Outcome outcome) {
        return switch (outcome) {
            case MET -> Optional.empty();
            case SHORT -> Optional.of(RiskFactor.SHORT);
            case WRONG_WAY -> Optional.of(RiskFactor.WRONG_WAY);
        };
    }

    // --- how it is known

    private List<RiskFactor> ofReadings(Project project) {
        return folder.metering().readings().stream()
                .filter(reading -> project.metered().meters().contains(reading.meter()))
                .map(reading -> reading.claim().evidence())
                .min(Comparator.naturalOrder())
                .flatMap(RiskFactor::ofReadings)
                .stream()
                .toList();
    }

    private List<RiskFactor> ofStated(SavingLine line) {
        Saving.Stage stage = line.realised().isPresent() ? Saving.Stage.REALISED : Saving.Stage.ESTIMATED;
        Evidence weakest = savings(line)
                .filter(saving -> saving.stage() == stage)
                .map(saving -> saving.claim().evidence())
                .min(Comparator.naturalOrder())
                .orElse(Evidence.ESTIMATED);
        RiskFactor known = RiskFactor.ofStated(weakest);
        return stage == Saving.Stage.REALISED ? List.of(known) : List.of(known, RiskFactor.EXPECTED);
    }

    private Stream<Saving> savings(SavingLine line) {
        return folder.savings().stream()
                .filter(saving -> saving.project().equals(line.project())
                        && saving.metric().equals(line.counted().metric()));
    }

    // --- what it shares

    private boolean isFirstOfFamily(Project project) {
        return ratios.families().stream()
                .noneMatch(family -> family.projects().size() > 1
                        && family.projects().stream()
                                .anyMatch(member -> member.project().equals(project.id())));
    }

    private boolean isShared(Project project) {
        return project.claimants().size() > 1
                || book.ledger().projects().stream()
                        .filter(other -> !other.id().equals(project.id()))
                        .anyMatch(other -> other.metered().meters().stream()
                                .anyMatch(meter -> project.metered().meters().contains(meter)));
    }

    // --- what is doubted

    /** The weightiest suspicion about one of the savings, whatever their metric: they hang together. */
    private Optional<RiskFactor> ofRules(SavingLine line) {
        List<SourcePosition> rows = folder.savings().stream()
                .filter(saving -> saving.project().equals(line.project()))
                .map(saving -> saving.claim().position())
                .toList();
        return suspicions.all().stream()
                .filter(suspicion -> rows.stream()
                        .anyMatch(row -> isSameRow(row, suspicion.figure().position())))
                .map(Suspicion::weight)
                .min(Comparator.naturalOrder())
                .flatMap(ProjectRisks::of);
    }

    private static Optional<RiskFactor> of(Suspicion.Weight weight) {
        return switch (weight) {
            case CONTRADICTION -> Optional.of(RiskFactor.CONTRADICTED);
            case DOUBT -> Optional.of(RiskFactor.DOUBTED);
            case REMARK -> Optional.empty();
        };
    }

    /** True where the ledger warns about the project, its meters or their readings. */
    private boolean isDoubted(Project project) {
        List<SourcePosition> rows = Stream.of(
                        Stream.of(project.position()),
                        folder.metering().meters().stream()
                                .filter(meter -> project.metered().meters().contains(meter.id()))
                                .map(MeterPoint::position),
                        folder.metering().readings().stream()
                                .filter(reading -> project.metered().meters().contains(reading.meter()))
                                .map((MeterReading reading) -> reading.claim().position()))
                .flatMap(positions -> positions)
                .toList();
        return book.ledger().findings().stream()
                .filter(finding -> finding.severity() != Finding.Severity.NOTE)
                .anyMatch(finding -> rows.stream().anyMatch(row -> isSameRow(row, finding.position())));
    }

    private static boolean isSameRow(SourcePosition one, SourcePosition other) {
        return one.file().equals(other.file()) && one.line() == other.line();
    }
}
