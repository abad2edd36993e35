package org.vereda.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.Amount;
import org.vereda.inventory.plausibility.Reading;
import org.vereda.inventory.plausibility.Slip;
import org.vereda.inventory.plausibility.Suspicion;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

/** The table of the CEC pilot and the sums of Continental's network, as printed. */
class LedgerTest {
    private static final List<String> COHORTS = List.of("2005-06", "2006-07", "2007-08");
    private static final Ledger PILOT = pilot();
    private static final Ledger CONTINENTAL = continental();

    @Test
    void pilotSaves12149355DollarsAYear() {
        assertThat(amount(PILOT, "money")).isEqualByComparingTo("12149355");
    }

    @Test
    void pilotsCarbonDioxideAddsUpTo8922Tonnes() {
        assertThat(amount(PILOT, "ghg")).isEqualByComparingTo("8922");
        assertThat(suspicion("plausibility.total-differs").numbers())
                .containsExactly("ghg", "8,305 t", "8922 t", "-617 t", "–");
        assertThat(suggestion("plausibility.total-differs")).isEqualTo("8922 t");
    }

    @Test
    void waterTotalHasLostADigit() {
        Suspicion water = suspicion("plausibility.total-no-number");
        assertThat(water.numbers()).containsExactly("water", "277,03", "277093 m3", "–");
        assertThat(water.suggestion().orElseThrow().slip()).isEqualTo(Slip.DIGIT_LOST);
        assertThat(suggestion("plausibility.total-no-number")).isEqualTo("277093 m3");
    }

    @Test
    void wasteOfTheFirstCohortIsADecimalComma() {
        Suspicion waste = suspicion("plausibility.far-above-peers");
        assertThat(waste.figure().printed()).isEqualTo("206,161");
        Reading reading = waste.suggestion().orElseThrow();
        assertThat(reading.slip()).isEqualTo(Slip.DECIMAL_SIGN);
        assertThat(reading.amount().orElseThrow()).isEqualByComparingTo("206.161");
        assertThat(reading.likelihood()).isBetween(0.7, 0.95);
    }

    @Test
    void wasteTotalIsOffByOneAsPrinted() {
        assertThat(suspicion("plausibility.total-off-by-one").numbers())
                .containsExactly("waste", "212,366 t", "212365 t", "1 t", "–");
    }

    @Test
    void thirtyFirstOfJuneIsNoDate() {
        assertThat(suspicion("plausibility.no-date").numbers()).containsExactly("date", "31/06/2007");
        assertThat(suggestion("plausibility.no-date")).isEqualTo("30/06/2007");
    }

    @Test
    void nothingElseOfTheTableIsWrong() {
        assertThat(PILOT.findings()).hasSize(5).noneMatch(Finding::isError);
    }

    @Test
    void printedValuesStayAsTheyAre() {
        assertThat(amount(PILOT, "waste")).isEqualByComparingTo("212365");
    }

    @Test
    void threeQuartersOfTheCompaniesCarriedTheirProjectOut() {
        assertThat(PILOT.implementationPercent().orElseThrow())
                .isCloseTo(new BigDecimal("75.9"), within(new BigDecimal("0.05")));
    }

    @Test
    void twoThirdsOfTheCompaniesAreSmallOrMedium() {
        assertThat(PILOT.smallOrMediumPercent().orElseThrow())
                .isCloseTo(new BigDecimal("68.28"), within(new BigDecimal("0.005")));
    }

    @Test
    void networkPaysBackIn84HundredthsOfAYear() {
        assertThat(CONTINENTAL.paybackYears().orElseThrow())
                .isCloseTo(new BigDecimal("0.84"), within(new BigDecimal("0.005")));
        assertThat(CONTINENTAL.findings()).isEmpty();
    }

    @Test
    void otherPaybackThanPrintedIsAFinding() {
        Ledger ledger = new Ledger(
                List.of(),
                List.of(project("p", Optional.of(Money.of("100", Currency.MXN, 2017)))),
                List.of(saving("p", "money", spent("50"))),
                List.of(published("", "payback", "1.5", "years")));
        assertThat(ledger.findings()).extracting(Finding::code).containsExactly("plausibility.payback-differs");
    }

    @Test
    void printedAmountThatTheProjectsDoNotReachIsAFinding() {
        Ledger ledger = new Ledger(
                List.of(),
                List.of(project("p", Optional.empty())),
                List.of(saving("p", "waste", new Amount.Physical(Quantity.of(1500, Units.KILOGRAM)))),
                List.of(published("", "waste", "2", "t")));
        assertThat(ledger.suspicions(Optional.empty()).all())
                .extracting(Suspicion::numbers)
                .containsExactly(List.of("waste", "2 t", "1.5 t", "0.5 t", "–"));
    }

    @Test
    void moneyOfTwoPriceYearsIsNeverAddedUp() {
        Ledger ledger = new Ledger(
                List.of(),
                List.of(
                        project("a", Optional.of(Money.of("1", Currency.MXN, 2016))),
                        project("b", Optional.of(Money.of("1", Currency.MXN, 2017)))),
                List.of(saving("a", "money", spent("2")), saving("b", "money", spent("2"))),
                List.of());
        assertThat(ledger.investments()).hasSize(2);
        assertThat(ledger.paybackYears()).isEmpty();
    }

    private static Ledger pilot() {
        List<PublishedTotal> published = new ArrayList<>();
        add(published, "supply-chains", "item", "4", "4", "9", "17");
        add(published, "companies", "item", "28", "38", "79", "145");
        add(published, "smes", "item", "18", "25", "56", "99");
        add(published, "implementation", "%", "80", "85", "70");
        add(published, "money", "USD", "1,083,492", "2,234,598", "8,831,265", "12,149,355");
        add(published, "ghg", "t", "866", "1,092", "6,964", "8,305");
        add(published, "water", "m3", "15,305", "120,339", "141,449", "277,03");
        add(published, "waste", "t", "206,161", "1,907", "4,297", "212,366");
        published.add(published("", "exchange-rate", "10.70", "MXN/USD"));
        published.add(published("", "date", "31/06/2007", ""));
        List<Saving> savings = published.stream()
                .filter(row -> List.of("money", "ghg", "water", "waste").contains(row.metric()) && !row.isTotal())
                .map(row -> saving(row.cohort(), row.metric(), amountOf(row)))
                .toList();
        List<Cohort> cohorts = COHORTS.stream()
                .map(id -> new Cohort(id, id, "cec", List.of(), 2005, 2008, SourcePosition.NOWHERE))
                .toList();
        List<Project> projects =
                COHORTS.stream().map(id -> project(id, Optional.empty())).toList();
        return new Ledger(cohorts, projects, savings, published);
    }

    private static Ledger continental() {
        return new Ledger(
                List.of(),
                List.of(project("45", Optional.of(Money.of("13814788", Currency.MXN, 2017)))),
                List.of(saving("45", "money", spent("16357280"))),
                List.of(published("", "money", "16,357,280", "MXN"), published("", "payback", "0.84", "years")));
    }

    private static void add(List<PublishedTotal> rows, String metric, String unit, String... printed) {
        for (int i = 0; i < printed.length; i++) {
            rows.add(published(i < COHORTS.size() ? COHORTS.get(i) : "", metric, printed[i], unit));
        }
    }

    private static PublishedTotal published(String cohort, String metric, String printed, String unit) {
        return new PublishedTotal(
                metric,
                cohort,
                metric,
                printed,
                NumberStyle.POINT.parse(printed),
                unit,
                "table 9",
                SourcePosition.NOWHERE);
    }

    private static Amount amountOf(PublishedTotal row) {
        BigDecimal number = row.amount().orElseThrow();
        return row.unit().equals("USD")
                ? new Amount.Spent(new Money(number, Currency.USD, 2008))
                : new Amount.Physical(new Quantity(number, Units.parse(row.unit())));
    }

    private static Amount spent(String pesos) {
        return new Amount.Spent(Money.of(pesos, Currency.MXN, 2017));
    }

    private static Project project(String id, Optional<Money> investment) {
        return new Project(
                id,
                id,
                "",
                id,
                "",
                ProjectStatus.IMPLEMENTED,
                Optional.empty(),
                Optional.empty(),
                investment,
                List.of(),
                Project.Metered.NOT,
                "",
                SourcePosition.NOWHERE);
    }

    private static Saving saving(String project, String metric, Amount amount) {
        return new Saving(
                project,
                metric,
                Saving.Stage.ESTIMATED,
                new Claim<>(amount, Evidence.ESTIMATED, "", "", SourcePosition.NOWHERE));
    }

    private static BigDecimal amount(Ledger ledger, String metric) {
        Amount amount = ledger.totals().stream()
                .filter(total -> total.cohort().isEmpty() && total.metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .amount();
        return switch (amount) {
            case Amount.Physical(Quantity quantity) -> quantity.amount();
            case Amount.Spent(Money money) -> money.amount();
        };
    }

    private static Suspicion suspicion(String code) {
        List<Suspicion> found = PILOT.suspicions(Optional.empty()).all().stream()
                .filter(suspicion -> suspicion.code().equals(code))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String suggestion(String code) {
        return suspicion(code).suggestion().orElseThrow().text();
    }
}
