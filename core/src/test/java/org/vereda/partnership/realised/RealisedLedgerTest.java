package org.vereda.partnership.realised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.Amount;
import org.vereda.measures.PlanMoney;
import org.vereda.partnership.Project;
import org.vereda.partnership.ProjectStatus;
import org.vereda.partnership.Saving;
import org.vereda.partnership.baseline.FitLimits;
import org.vereda.partnership.metering.Metering;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.ExchangeTable;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

class RealisedLedgerTest {
    private static final Set<String> PROGRAMS = Set.of("iso-50001");

    @Test
    void oneActionWithThreeClaimantsIsOneTotal() {
        RealisedLedger ledger = ledger(
                List.of(project("a", "f", "leaks", ProjectStatus.IMPLEMENTED, "x", "y", "z")),
                List.of(saving("a", Saving.Stage.REALISED, 40)));
        assertThat(total(ledger)).isCloseTo(40, within(1e-9));
        assertThat(ledger.claims().rows()).hasSize(3);
        assertThat(ledger.claims().surpluses().getFirst().surplus()).isCloseTo(80, within(1e-9));
    }

    @Test
    void theSameMeasureAtTheSameFacilityCountsOnce() {
        RealisedLedger ledger = ledger(
                List.of(
                        project("a", "f", "leaks", ProjectStatus.IMPLEMENTED),
                        project("b", "f", "leaks", ProjectStatus.IMPLEMENTED),
                        project("c", "g", "leaks", ProjectStatus.IMPLEMENTED)),
                List.of(
                        saving("a", Saving.Stage.REALISED, 40),
                        saving("b", Saving.Stage.REALISED, 40),
                        saving("c", Saving.Stage.REALISED, 10)));
        assertThat(total(ledger)).isCloseTo(50, within(1e-9));
        assertThat(codes(ledger)).contains("ledger.same-action");
    }

    @Test
    void aManagementSystemCountsOnlyWhatSingleMeasuresDoNotExplain() {
        RealisedLedger ledger = ledger(
                List.of(
                        project("system", "f", "iso-50001", ProjectStatus.IMPLEMENTED),
                        project("a", "f", "leaks", ProjectStatus.IMPLEMENTED),
                        project("elsewhere", "g", "leaks", ProjectStatus.IMPLEMENTED)),
                List.of(
                        saving("system", Saving.Stage.REALISED, 100),
                        saving("a", Saving.Stage.REALISED, 30),
                        saving("elsewhere", Saving.Stage.REALISED, 5)));
        assertThat(total(ledger)).isCloseTo(105, within(1e-9));
        assertThat(codes(ledger)).contains("ledger.program-overlaps");
    }

    @Test
    void refusedAndReversedProjectsCountForNothingAndNeedAReason() {
        RealisedLedger ledger = ledger(
                List.of(
                        project("a", "f", "leaks", ProjectStatus.REVERSED),
                        project("b", "f", "press", ProjectStatus.REFUSED)),
                List.of(saving("a", Saving.Stage.ESTIMATED, 40), saving("b", Saving.Stage.ESTIMATED, 7)));
        assertThat(ledger.totals().getFirst().estimated()).contains(0.0);
        assertThat(codes(ledger)).containsOnly("ledger.no-reason").hasSize(2);
    }

    @Test
    void outcomesFollowTheSignAndSizeOfTheRatio() {
        RealisedLedger ledger = ledger(
                List.of(
                        project("met", "f", "m1", ProjectStatus.IMPLEMENTED),
                        project("short", "f", "m2", ProjectStatus.IMPLEMENTED),
                        project("wrong", "f", "m3", ProjectStatus.IMPLEMENTED),
                        project("open", "f", "m4", ProjectStatus.IMPLEMENTED)),
                List.of(
                        saving("met", Saving.Stage.ESTIMATED, 10),
                        saving("met", Saving.Stage.REALISED, 10),
                        saving("short", Saving.Stage.ESTIMATED, 10),
                        saving("short", Saving.Stage.REALISED, 9),
                        saving("wrong", Saving.Stage.ESTIMATED, 10),
                        saving("wrong", Saving.Stage.REALISED, -1),
                        saving("open", Saving.Stage.ESTIMATED, 10)));
        assertThat(ledger.outcomes(line -> true))
                .isEqualTo(Map.of(
                        SavingLine.Outcome.MET, 1L, SavingLine.Outcome.SHORT, 1L, SavingLine.Outcome.WRONG_WAY, 1L));
    }

    @Test
    void anAmountInAnotherUnitOfTheSameKindIsAddedUp() {
        RealisedLedger ledger = ledger(
                List.of(
                        project("a", "f", "m1", ProjectStatus.IMPLEMENTED),
                        project("b", "g", "m1", ProjectStatus.IMPLEMENTED)),
                List.of(saving("a", Saving.Stage.REALISED, 40), inGigajoules("b", 36)));
        assertThat(total(ledger)).isCloseTo(50, within(1e-9));
    }

    @Test
    void estimatesWithoutARealisedSavingComeToWhatTheirFamilySays() {
        List<Project> projects = List.of(
                project("a", "f", "m1", ProjectStatus.IMPLEMENTED),
                project("b", "g", "m1", ProjectStatus.IMPLEMENTED),
                project("open", "h", "m1", ProjectStatus.PLANNED),
                project("refused", "i", "m1", ProjectStatus.REFUSED));
        LedgerInput input = input(
                projects,
                List.of(
                        saving("a", Saving.Stage.ESTIMATED, 10),
                        saving("a", Saving.Stage.REALISED, 5),
                        saving("b", Saving.Stage.ESTIMATED, 10),
                        saving("b", Saving.Stage.REALISED, 5),
                        saving("open", Saving.Stage.ESTIMATED, 30),
                        saving("refused", Saving.Stage.ESTIMATED, 30)));
        RealisationRatios.Outstanding outstanding = RealisationRatios.of(RealisedLedger.of(input), input, "energy")
                .outstanding()
                .getFirst();
        assertThat(outstanding.projects()).isEqualTo(1);
        assertThat(outstanding.expected().best()).isCloseTo(15, within(1e-9));
    }

    private static double total(RealisedLedger ledger) {
        return ledger.totals().getFirst().realised().orElseThrow().best();
    }

    private static List<String> codes(RealisedLedger ledger) {
        return ledger.findings().stream().map(Finding::code).toList();
    }

    private static RealisedLedger ledger(List<Project> projects, List<Saving> savings) {
        return RealisedLedger.of(input(projects, savings));
    }

    private static LedgerInput input(List<Project> projects, List<Saving> savings) {
        return new LedgerInput(
                projects,
                savings,
                List.of(),
                Metering.NONE,
                (meter, unit) -> new UnitWorth.Worth(Optional.empty(), Map.of()),
                new PlanMoney(Currency.USD, 2023, new ExchangeTable(List.of(), List.of())),
                FitLimits.USUAL,
                PROGRAMS,
                Map.of());
    }

    private static Project project(
            String id, String facility, String measure, ProjectStatus status, String... claimants) {
        return new Project(
                id,
                id,
                facility,
                "",
                measure,
                status,
                Optional.of(LocalDate.of(2024, 1, 1)),
                Optional.empty(),
                Optional.empty(),
                List.of(claimants),
                Project.Metered.NOT,
                "",
                SourcePosition.NOWHERE);
    }

    private static Saving saving(String project, Saving.Stage stage, double megawattHours) {
        return new Saving(project, "energy", stage, claim(Quantity.of(megawattHours, Units.MEGAWATT_HOUR)));
    }

    private static Saving inGigajoules(String project, int gigajoules) {
        return new Saving(
                project,
                "energy",
                Saving.Stage.REALISED,
                claim(new Quantity(BigDecimal.valueOf(gigajoules), Units.GIGAJOULE)));
    }

    private static Claim<Amount> claim(Quantity quantity) {
        return new Claim<>(new Amount.Physical(quantity), Evidence.MEASURED, "", "", SourcePosition.NOWHERE);
    }
}
