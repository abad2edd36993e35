package org.vereda.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.Activity;
import org.vereda.inventory.Amount;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Flow;
import org.vereda.inventory.Metric;
import org.vereda.inventory.SiteInventory;
import org.vereda.measures.EndUses.SiteUse;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.ExchangeTable;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

class EndUsesTest {
    private static final Flow ELECTRICITY = new Flow.Energy(EnergyCarrier.ELECTRICITY);
    private static final Period YEAR = Period.ofYear(2024);
    private static final Facility PLANT = new Facility(
            "plant",
            "org",
            "Plant",
            Subdivision.parse("CA-ON"),
            "",
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            List.of(),
            OptionalInt.empty(),
            SourcePosition.of("facilities.csv", 2, 0));

    @Test
    void sharesSplitWhatNoActivityAssignsAndTheRestIsOther() {
        EndUses split = split(List.of(share("lighting", "0.25"), share("compressed_air", "0.5")), "1000");
        assertThat(split.endUses())
                .extracting(EndUse::id)
                .containsExactly(
                        "plant/lighting/electricity", "plant/compressed_air/electricity", "plant/other/electricity");
        assertThat(split.endUses().getLast().baseline()).hasSize(3).containsOnly(new BigDecimal("250.00"));
        assertThat(split.findings()).isEmpty();
    }

    @Test
    void splitByAnAssumptionIsEstimated() {
        EndUse lighting =
                split(List.of(share("lighting", "0.25")), "1000").endUses().getFirst();
        assertThat(lighting.evidence()).isEqualTo(Evidence.ESTIMATED);
        assertThat(lighting.rule()).isEqualTo("0.25 of 1000 kWh (rule U1)");
    }

    @Test
    void withoutSharesAllOfItIsOtherAndSaysSo() {
        EndUses split = split(List.of(), "1000");
        assertThat(split.endUses()).extracting(EndUse::group).containsExactly("other");
        assertThat(split.findings()).extracting(Finding::code).containsExactly("measures.no-end-use-split");
    }

    @Test
    void sharesAboveTheWholeAreAnErrorAndNothingIsSplit() {
        EndUses split = split(List.of(share("lighting", "0.6"), share("hvac", "0.6")), "1000");
        assertThat(split.endUses()).extracting(EndUse::group).containsExactly("other");
        assertThat(split.findings()).extracting(Finding::code).contains("measures.shares-above-one");
    }

    @Test
    void priceIsThatOfTheNearestScopeInThePlansMoney() {
        EndUse other = split(List.of(), "1000").endUses().getFirst();
        // 0.10 CAD for a kWh at 1.25 CAD for a dollar.
        assertThat(other.price().getFirst().amount()).isEqualByComparingTo("0.08");
        assertThat(other.price().getFirst().currency()).isEqualTo(Currency.USD);
    }

    @Test
    void electricityCountsAsEnergyAndElectricity() {
        EndUse other = split(List.of(), "1000").endUses().getFirst();
        assertThat(other.factors()).containsOnlyKeys(Metric.ENERGY, Metric.ELECTRICITY, Metric.GHG);
        assertThat(other.factors().get(Metric.ENERGY)).containsOnly(new BigDecimal("3.6"));
    }

    @Test
    void flowWithoutAPriceIsLeftOutWithAWarning() {
        EndUses split = EndUses.of(
                List.of(PLANT),
                List.of(use("1000")),
                List.of(),
                EndUsesTest::factors,
                new Prices(List.of()),
                money(),
                new Horizon(2025, 3));
        assertThat(split.endUses()).isEmpty();
        assertThat(split.findings()).extracting(Finding::code).contains("measures.no-price");
    }

    @Test
    void subMetersAreTakenOutOfTheSitesMeter() {
        SiteInventory site =
                SiteInventory.of(PLANT, YEAR, List.of(activity("", "1000"), activity("lighting", "300")), List.of());
        assertThat(EndUses.usesOf(site))
                .extracting(use ->
                        use.group() + " " + use.amount().stripTrailingZeros().toPlainString())
                .containsExactlyInAnyOrder(" 700", "lighting 300");
    }

    @Property(tries = 50)
    void endUsesAddUpToTheSite(
            @ForAll @IntRange(min = 1, max = 40) int lighting, @ForAll @IntRange(min = 1, max = 60) int air) {
        EndUses split = split(
                List.of(
                        share("lighting", BigDecimal.valueOf(lighting, 2).toPlainString()),
                        share("compressed_air", BigDecimal.valueOf(air, 2).toPlainString())),
                "12345.678");
        BigDecimal sum =
                split.endUses().stream().map(use -> use.baseline().getFirst()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("12345.678");
    }

    private static EndUses split(List<EndUseShare> shares, String amount) {
        return EndUses.of(
                List.of(PLANT),
                List.of(use(amount)),
                shares,
                EndUsesTest::factors,
                new Prices(List.of(price("CA", "0.30"), price("CA-ON", "0.10"))),
                money(),
                new Horizon(2025, 3));
    }

    private static Optional<List<BigDecimal>> factors(Facility facility, Flow flow, Unit unit, Horizon horizon) {
        return Optional.of(Collections.nCopies(horizon.years(), new BigDecimal("0.038")));
    }

    private static PlanMoney money() {
        ExchangeTable.Rate rate =
                new ExchangeTable.Rate(Currency.USD, Currency.CAD, 2024, new BigDecimal("1.25"), "test");
        return new PlanMoney(Currency.USD, 2024, new ExchangeTable(List.of(rate), List.of()));
    }

    private static SiteUse use(String amount) {
        return new SiteUse(
                "plant", "", ELECTRICITY, new BigDecimal(amount), Units.KILOWATT_HOUR, Evidence.MEASURED, "bills");
    }

    private static EndUseShare share(String group, String share) {
        Claim<BigDecimal> claim =
                new Claim<>(new BigDecimal(share), Evidence.ESTIMATED, "", "rule U1", SourcePosition.NOWHERE);
        return new EndUseShare("plant", group, ELECTRICITY, claim);
    }

    private static Price price(String scope, String amount) {
        Money money = Money.of(amount, Currency.CAD, 2024);
        Claim<Money> claim = new Claim<>(money, Evidence.MEASURED, "", "bill", SourcePosition.NOWHERE);
        return new Price(scope, ELECTRICITY, claim, Units.KILOWATT_HOUR, BigDecimal.ZERO);
    }

    private static Activity activity(String endUse, String amount) {
        Amount physical = new Amount.Physical(Quantity.of(amount, Units.KILOWATT_HOUR));
        return new Activity(
                "plant",
                YEAR,
                ELECTRICITY,
                endUse,
                new Claim<>(physical, Evidence.MEASURED, "", "bill", SourcePosition.NOWHERE));
    }
}
