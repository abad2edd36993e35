package org.vereda.partnership.realised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.Amount;
import org.vereda.measures.PlanMoney;
import org.vereda.partnership.Project;
import org.vereda.partnership.ProjectStatus;
import org.vereda.partnership.Saving;
import org.vereda.partnership.Verification;
import org.vereda.partnership.baseline.FitLimits;
import org.vereda.partnership.metering.Metering;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.ExchangeTable;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

/** Sums of stated savings in megawatt-hours. */
class LedgerSumsTest {
    private static final Saving.Stage ESTIMATED = Saving.Stage.ESTIMATED;
    private static final Saving.Stage REALISED = Saving.Stage.REALISED;

    private final List<Project> projects = new ArrayList<>();
    private final List<Saving> savings = new ArrayList<>();
    private final List<Verification> verifications = new ArrayList<>();
    private final Map<String, String> families = new TreeMap<>();

    @Test
    void everySumSaysHowManyProjectsItRestsOn() {
        project("a", "f", "m1", ProjectStatus.IMPLEMENTED);
        project("b", "f", "m2", ProjectStatus.IMPLEMENTED);
        project("c", "f", "m3", ProjectStatus.PLANNED);
        save("a", ESTIMATED, 10);
        save("a", REALISED, 8);
        save("b", REALISED, 5);
        save("c", ESTIMATED, 30);
        LedgerTotal total = ledger().totals().getFirst();
        assertThat(total.estimated()).contains(40.0);
        assertThat(total.realised()).contains(Ranged.exactly(13));
        assertThat(total.verified()).isEmpty();
        assertThat(total.comparable()).contains(0.8);
        assertThat(total.projects()).isEqualTo(new LedgerTotal.Counts(2, 2, 0));
        assertThat(LedgerTotal.of(ledger().lines(), line -> Optional.empty())).isEmpty();
    }

    @Test
    void nothingIsComparableWhereNothingWasEstimated() {
        project("a", "f", "m1", ProjectStatus.IMPLEMENTED);
        save("a", ESTIMATED, 0);
        save("a", REALISED, 8);
        assertThat(ledger().totals().getFirst().comparable()).isEmpty();
        assertThat(ledger().lines().getFirst().outcome()).isEmpty();
        assertThat(ledger().lines().getFirst().isCertain()).isFalse();
    }

    /** 10 for x and y, 4 for x alone, 3 for nobody: 24 are claimed of 14. */
    @Test
    void claimantsCountWhatTheyClaim() {
        project("a", "f", "m1", ProjectStatus.IMPLEMENTED, "x", "y");
        project("b", "f", "m2", ProjectStatus.IMPLEMENTED, "x");
        project("c", "f", "m3", ProjectStatus.IMPLEMENTED);
        save("a", REALISED, 10);
        save("b", ESTIMATED, 4);
        save("c", REALISED, 3);
        ClaimTable claims = ledger().claims();
        ClaimTable.Surplus surplus = claims.surpluses().getFirst();
        assertThat(surplus.claimed()).isEqualTo(24);
        assertThat(surplus.once()).isEqualTo(14);
        assertThat(surplus.surplus()).isEqualTo(10);
        assertThat(claims.rows()).extracting(ClaimTable.Row::claimant).containsExactly("x", "y");
        assertThat(claims.rows()).extracting(ClaimTable.Row::projects).containsExactly(2, 1);
        assertThat(claims.rows()).extracting(ClaimTable.Row::shared).containsExactly(1, 1);
        assertThat(claims.rows())
                .extracting(row -> row.total().realised().orElseThrow().best())
                .containsExactly(10.0, 10.0);
        assertThat(claims.rows().getFirst().total().estimated()).contains(4.0);
    }

    @Test
    void nothingIsClaimedTooOftenWhereEverybodyHasAProjectAlone() {
        project("a", "f", "m1", ProjectStatus.IMPLEMENTED, "x");
        save("a", REALISED, 10);
        assertThat(ledger().claims().surpluses()).isEmpty();
    }

    @Test
    void whatVerifiersFoundGoesBeforeWhatWasStatedAsVerified() {
        project("a", "f", "m1", ProjectStatus.VERIFIED);
        project("b", "f", "m2", ProjectStatus.VERIFIED);
        project("c", "f", "m3", ProjectStatus.VERIFIED);
        project("d", "f", "m4", ProjectStatus.VERIFIED);
        for (String project : List.of("a", "b", "c")) {
            savings.add(new Saving(project, "energy", REALISED, claim(megawattHours(10), Evidence.VERIFIED)));
        }
        save("d", REALISED, 10);
        verify("a", "energy", Optional.of(megawattHours(6)));
        verify("b", "energy", Optional.empty());
        assertThat(ledger().lines())
                .extracting(SavingLine::verified)
                .containsExactly(Optional.of(6.0), Optional.of(0.0), Optional.of(10.0), Optional.empty());
        assertThat(codes()).isEmpty();
    }

    @Test
    void aVerificationThatFitsNoSavingIsAnError() {
        project("a", "f", "m1", ProjectStatus.VERIFIED);
        save("a", REALISED, 10);
        verify("a", "water", Optional.empty());
        verify("b", "energy", Optional.empty());
        verify("a", "energy", Optional.of(new Amount.Physical(Quantity.of(1, Units.CUBIC_METER))));
        assertThat(codes()).containsOnly("ledger.verified-nothing").hasSize(3);
        assertThat(ledger().lines().getFirst().verified()).isEmpty();
    }

    @Test
    void moneyWithoutARateKeepsItsOwnCurrency() {
        project("a", "f", "m1", ProjectStatus.IMPLEMENTED);
        pay("a", Money.of("5", Currency.USD, 2023));
        pay("a", Money.of("7", Currency.USD, 2023));
        pay("a", Money.of("90", Currency.MXN, 2023));
        assertThat(ledger().totals())
                .extracting(LedgerTotal::counted)
                .containsExactly(new Counted("money", "MXN 2023"), new Counted("money", "USD 2023"));
        assertThat(ledger().totals().getLast().realised()).contains(Ranged.exactly(12));
    }

    @Test
    void aMetricThatNobodyKnowsKeepsItsUnit() {
        project("a", "f", "m1", ProjectStatus.IMPLEMENTED);
        savings.add(new Saving(
                "a", "paint", REALISED, claim(new Amount.Physical(Quantity.of(9, Units.LITER)), Evidence.MEASURED)));
        assertThat(ledger().totals().getFirst().counted()).isEqualTo(new Counted("paint", "L"));
    }

    @Test
    void sumsAreOrderedByMetricAndUnit() {
        assertThat(new Counted("a", "y")).isLessThan(new Counted("b", "x")).isGreaterThan(new Counted("a", "x"));
    }

    /** Single measures explain 30 of 20: nothing is left. Reversed ones and those elsewhere explain nothing. */
    @Test
    void aManagementSystemNeverCountsLessThanNothing() {
        project("system", "f", "iso-50001", ProjectStatus.IMPLEMENTED);
        project("a", "f", "m1", ProjectStatus.IMPLEMENTED);
        project("b", "f", "m2", ProjectStatus.REVERSED);
        save("system", REALISED, 20);
        save("a", REALISED, 30);
        save("b", REALISED, 5);
        assertThat(shares()).containsExactly(0.0, 1.0, 0.0);
        savings.clear();
        save("system", REALISED, 40);
        save("a", REALISED, 30);
        save("b", REALISED, 5);
        assertThat(shares()).containsExactly(0.25, 1.0, 0.0);
        savings.clear();
        save("system", REALISED, -1);
        save("a", REALISED, 30);
        assertThat(shares()).containsExactly(1.0, 1.0);
    }

    @Test
    void aMeasureThatWasNotCarriedOutOrHasNoPlaceIsNoSecondOne() {
        project("a", "f", "m1", ProjectStatus.PLANNED);
        project("b", "f", "m1", ProjectStatus.IMPLEMENTED);
        project("c", "f", "m1", ProjectStatus.PLANNED);
        project("d", "", "m1", ProjectStatus.IMPLEMENTED);
        project("e", "", "m1", ProjectStatus.IMPLEMENTED);
        project("g", "f", "", ProjectStatus.IMPLEMENTED);
        project("h", "f", "", ProjectStatus.IMPLEMENTED);
        projects.forEach(project -> save(project.id(), ESTIMATED, 1));
        assertThat(shares()).containsOnly(1.0);
        assertThat(codes()).isEmpty();
    }

    /** Of the open estimates, those of the known family come to a half; another family follows the mean of all. */
    @Test
    void openEstimatesComeToTheRatioOfTheirFamily() {
        for (String id : List.of("a", "b", "open", "other")) {
            project(id, id, "measure of " + id, id.length() == 1 ? ProjectStatus.IMPLEMENTED : ProjectStatus.PLANNED);
            families.put("measure of " + id, id.equals("other") ? "heat" : "air");
        }
        save("a", ESTIMATED, 10);
        save("a", REALISED, 5);
        save("b", ESTIMATED, 20);
        save("b", REALISED, 10);
        save("open", ESTIMATED, 30);
        RealisationRatios.Outstanding known = ratios().outstanding().getFirst();
        assertThat(known.projects()).isEqualTo(1);
        assertThat(known.expected().best()).isCloseTo(15, within(1e-9));
        save("other", ESTIMATED, 8);
        RealisationRatios.Outstanding all = ratios().outstanding().getFirst();
        assertThat(all.projects()).isEqualTo(2);
        assertThat(all.expected().best()).isCloseTo(19, within(1e-9));
        assertThat(all.expected().variance()).isGreaterThan(known.expected().variance());
        assertThat(ratios().common().best()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void withoutRatiosNothingIsKnownOfWhatIsOpen() {
        project("a", "f", "m1", ProjectStatus.PLANNED);
        save("a", ESTIMATED, 10);
        save("a", REALISED, 5);
        assertThat(ratios().families()).isEmpty();
        assertThat(ratios().common()).isEqualTo(Ranged.exactly(1));
    }

    private RealisationRatios ratios() {
        return RealisationRatios.of(ledger(), input(), "energy");
    }

    private List<Double> shares() {
        return ledger().lines().stream().map(SavingLine::share).toList();
    }

    private List<String> codes() {
        return ledger().findings().stream()
                .map(Finding::code)
                .filter(code -> !code.equals("ledger.no-reason") && !code.equals("ledger.program-overlaps"))
                .toList();
    }

    private RealisedLedger ledger() {
        return RealisedLedger.of(input());
    }

    private LedgerInput input() {
        return new LedgerInput(
                projects,
                savings,
                verifications,
                Metering.NONE,
                (meter, unit) -> new UnitWorth.Worth(Optional.empty(), Map.of()),
                new PlanMoney(Currency.USD, 2023, new ExchangeTable(List.of(), List.of())),
                FitLimits.USUAL,
                Set.of("iso-50001"),
                families);
    }

    private void project(String id, String facility, String measure, ProjectStatus status, String... claimants) {
        projects.add(new Project(
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
                SourcePosition.NOWHERE));
    }

    private void save(String project, Saving.Stage stage, double megawattHours) {
        savings.add(new Saving(project, "energy", stage, claim(megawattHours(megawattHours), Evidence.MEASURED)));
    }

    private void pay(String project, Money money) {
        savings.add(new Saving(project, "money", REALISED, claim(new Amount.Spent(money), Evidence.MEASURED)));
    }

    private void verify(String project, String metric, Optional<Amount> amount) {
        verifications.add(new Verification(
                project,
                metric,
                "verifier",
                LocalDate.of(2025, 1, 1),
                amount.isPresent() ? Verification.Result.CONFIRMED : Verification.Result.REJECTED,
                amount,
                "",
                "",
                SourcePosition.NOWHERE));
    }

    private static Amount megawattHours(double amount) {
        return new Amount.Physical(Quantity.of(amount, Units.MEGAWATT_HOUR));
    }

    private static Claim<Amount> claim(Amount amount, Evidence evidence) {
        return new Claim<>(amount, evidence, "", "", SourcePosition.NOWHERE);
    }
}
