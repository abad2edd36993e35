package org.vereda.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Flow;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Metric;
import org.vereda.measures.Advice.NotApplicable;
import org.vereda.measures.Advice.Ranked;
import org.vereda.measures.Advice.Unquantified;
import org.vereda.measures.EndUses.SiteUse;
import org.vereda.measures.FormulaInputs.Input;
import org.vereda.measures.OptionFinder.Appraisal;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.ExchangeTable;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

class OptionFinderTest {
    private static final Flow ELECTRICITY = new Flow.Energy(EnergyCarrier.ELECTRICITY);
    private static final Flow GAS = new Flow.Energy(EnergyCarrier.NATURAL_GAS);
    private static final Flow PROPANE = new Flow.Energy(EnergyCarrier.PROPANE);
    private static final Unit MMBTU = Units.parse("MMBtu[HHV]");
    private static final PlanMoney DOLLARS = new PlanMoney(Currency.USD, 2024, new ExchangeTable(List.of(), List.of()));
    private static final Horizon TEN_YEARS = new Horizon(2025, 10);
    private static final Facility PLANT = new Facility(
            "plant",
            "org",
            "Plant",
            Subdivision.parse("US-OH"),
            "",
            "",
            "",
            Optional.empty(),
            Optional.of(new IndustryCode("336370", 2017)),
            Map.of(),
            List.of("stamping"),
            OptionalInt.empty(),
            SourcePosition.of("facilities.csv", 2, 0));

    @Test
    void tenThousandMillionBtuTuneUpIsAt02() {
        List<Advice> advice = find(
                List.of(use("boiler", GAS, "60000", MMBTU)),
                List.of(
                        input("boiler-tune-up", "efficiency_before", "78.2", "%"),
                        input("boiler-tune-up", "efficiency_after", "80.8", "%"),
                        input("boiler-tune-up", "boilers", "2", "")));
        Ranked tuneUp = ranked(advice, "boiler-tune-up");
        assertThat(tuneUp.figures().saved().amount()).isCloseTo(number("1930.693"), within(number("0.0005")));
        assertThat(tuneUp.figures().value().amount()).isCloseTo(number("15445.54"), within(number("0.005")));
        assertThat(tuneUp.figures().reduction(Metric.GHG).orElseThrow().amount())
                .isCloseTo(number("102547.8"), within(number("0.05")));
        assertThat(tuneUp.option().investment().central().amount()).isEqualByComparingTo("900");
    }

    @Test
    void repairableShareOfTheSourceGivesTheRangeOfLeakRepair() {
        List<Advice> advice = find(
                List.of(use("compressed_air", ELECTRICITY, "1000000", Units.KILOWATT_HOUR)),
                List.of(
                        input("", "hours", "6000", "h"),
                        input("", "specific_power", "0.18", "kW*min/ft3"),
                        input("", "wage", "40", "USD/h"),
                        input("air-leak-repair", "leaks", "12", ""),
                        input("air-leak-repair", "leak_flow", "120", "ft3/min")));
        Ranked leaks = ranked(advice, "air-leak-repair");
        assertThat(leaks.option().saving().low()).isEqualByComparingTo("0.0648");
        assertThat(leaks.option().saving().central()).isEqualByComparingTo("0.08424");
        assertThat(leaks.option().saving().high()).isEqualByComparingTo("0.10368");
        // Survey 1,250, 12 leaks at 20, a quarter of an hour each at 40.
        assertThat(leaks.option().investment().central().amount()).isEqualByComparingTo("1610");
        assertThat(leaks.option().formula())
                .contains("120 ft3/min * 0.65 * 0.18 kW*min/ft3 * 6000 h = 84240 kWh a year");
    }

    @Test
    void costThatNoSourceStatesComesFromTheAuditsAndSaysSo() {
        Ranked controls = ranked(
                find(List.of(use("lighting", ELECTRICITY, "1000000", Units.KILOWATT_HOUR)), List.of()),
                "lighting-controls");
        double expected = Math.exp(-1.556) * Math.pow(280000, 0.867);
        assertThat(controls.figures().costFromStatistics()).isTrue();
        assertThat(controls.option().investment().central().amount().doubleValue())
                .isCloseTo(expected, within(expected * 1e-8));
        assertThat(controls.option().source()).contains("IAC database");
        assertThat(controls.option().formula())
                .contains("exp(-1.556) * 280000^0.867")
                .contains("price year not stated");
    }

    @Test
    void withoutStatisticsUnknownCostMakesNoOption() {
        List<Advice> advice = finder(List.of(), Priors.NONE)
                .find(PLANT, endUses(List.of(use("lighting", ELECTRICITY, "1000000", Units.KILOWATT_HOUR))));
        assertThat(reason(advice, "lighting-controls")).isEqualTo("measures.cost-not-stated");
    }

    @Test
    void adoptionOfTheClassOfPaybackWeighsTheValue() {
        Ranked controls = ranked(
                find(List.of(use("lighting", ELECTRICITY, "1000000", Units.KILOWATT_HOUR)), List.of()),
                "lighting-controls");
        assertThat(controls.option().adoption()).contains(number("0.50"));
        assertThat(controls.figures().weighted().amount())
                .isEqualByComparingTo(controls.figures().netYearly().amount().multiply(number("0.50")));
    }

    @Test
    void bestWeightedOptionComesFirst() {
        List<Advice> advice = find(
                List.of(
                        use("lighting", ELECTRICITY, "1000000", Units.KILOWATT_HOUR),
                        use("chiller", ELECTRICITY, "9000000", Units.KILOWATT_HOUR)),
                List.of());
        List<BigDecimal> weighted = advice.stream()
                .filter(Ranked.class::isInstance)
                .map(it -> ((Ranked) it).figures().weighted().amount())
                .toList();
        assertThat(weighted).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void measureWithoutANumberSaysSo() {
        List<Advice> advice = find(List.of(use("boiler", GAS, "60000", MMBTU)), List.of());
        assertThat(reason(advice, "steam-traps")).isEqualTo("measures.no-number-in-source");
        assertThat(reason(advice, "boiler-tune-up")).isEqualTo("measures.input-missing");
    }

    @Test
    void programsAreNeverAdded() {
        assertThat(reason(find(List.of(), List.of()), "iso-50001")).isEqualTo("measures.program-overlaps");
    }

    @Test
    void measuresOfOtherProcessesIndustriesAndCountriesDoNotApply() {
        List<Advice> advice = find(List.of(), List.of());
        assertThat(reason(advice, "dry-booth")).isEqualTo("measures.no-such-process");
        assertThat(reason(advice, "all-electric-molding")).isEqualTo("measures.no-such-process");
        assertThat(reason(advice, "sand-reclamation")).isEqualTo("measures.not-in-industry");
        assertThat(reason(advice, "eco-efficiency-cohort")).isEqualTo("measures.not-in-country");
        assertThat(reason(advice, "lighting-controls")).isEqualTo("measures.no-such-end-use");
    }

    @Test
    void everyMeasureButBoundsGetsAdvice() {
        assertThat(find(List.of(), List.of()).stream().map(it -> it.measure().id()))
                .hasSize(LibraryTables.library().measures().size() - 2)
                .doesNotHaveDuplicates();
    }

    @Test
    void savingLargerThanTheEndUseIsRefused() {
        List<Advice> advice = find(
                List.of(use("motors_fans_pumps", ELECTRICITY, "1000", Units.KILOWATT_HOUR)),
                List.of(
                        input("", "hours", "6000", "h"),
                        input("variable-speed-drive", "motor_power", "100", "kW"),
                        input("variable-speed-drive", "speed_share", "0.5", "")));
        assertThat(reason(advice, "variable-speed-drive")).isEqualTo("measures.saving-above-use");
    }

    @Test
    void inputInAWrongUnitIsAFindingAtItsRow() {
        List<Advice> advice = find(
                List.of(use("compressed_air", ELECTRICITY, "1000", Units.KILOWATT_HOUR)),
                List.of(
                        input("air-pressure", "pressure_before", "100", "kWh"),
                        input("air-pressure", "pressure_after", "90", "psig")));
        assertThat(reason(advice, "air-pressure")).isEqualTo("measures.not-a-pressure");
    }

    @Test
    void electrificationTakesTheAddedElectricityOff() {
        Map<String, String> own = Map.of(
                "id",
                "forklifts",
                "name_en",
                "Electric forklifts",
                "groups",
                "forklift_fuel",
                "flows",
                "propane",
                "saving_rule",
                "share",
                "saving_central",
                "1",
                "cost_rule",
                "payback",
                "payback_low",
                "3",
                "cross_effects",
                "+electricity 9.23 kWh/gal");
        MeasureLibrary library = MeasureLibrary.read(List.of(LibraryTables.row(own)), Map.of());
        OptionFinder finder = new OptionFinder(library, Priors.NONE, new FormulaInputs(List.of()), appraisal());
        List<EndUse> uses = endUses(List.of(
                use("forklift_fuel", PROPANE, "1500", Units.US_GALLON),
                use("lighting", ELECTRICITY, "100000", Units.KILOWATT_HOUR)));
        Ranked forklifts = (Ranked) finder.find(PLANT, uses).getFirst();
        assertThat(forklifts
                        .figures()
                        .reduction(Metric.ELECTRICITY)
                        .orElseThrow()
                        .amount())
                .isEqualByComparingTo("-13845");
        assertThat(forklifts.option().yearlyCost().amount()).isEqualByComparingTo("1384.5");
    }

    private static List<Advice> find(List<SiteUse> uses, List<Input> inputs) {
        return finder(inputs, LibraryTables.priors()).find(PLANT, endUses(uses));
    }

    private static OptionFinder finder(List<Input> inputs, Priors priors) {
        return new OptionFinder(LibraryTables.library(), priors, new FormulaInputs(inputs), appraisal());
    }

    private static Appraisal appraisal() {
        return new Appraisal(number("0.07"), 15, 0, "test", DOLLARS);
    }

    private static List<EndUse> endUses(List<SiteUse> uses) {
        UseFactors factors = (facility, flow, unit, horizon) ->
                Optional.of(Collections.nCopies(horizon.years(), number(flow.equals(GAS) ? "53.1145" : "0.4")));
        EndUses split = EndUses.of(List.of(PLANT), uses, List.of(), factors, prices(), DOLLARS, TEN_YEARS);
        assertThat(split.findings()).filteredOn(Finding::isError).isEmpty();
        return split.endUses();
    }

    private static Prices prices() {
        return new Prices(List.of(
                price(ELECTRICITY, "0.10", Units.KILOWATT_HOUR),
                price(GAS, "8", MMBTU),
                price(PROPANE, "2", Units.US_GALLON)));
    }

    private static Price price(Flow flow, String amount, Unit per) {
        Money money = Money.of(amount, Currency.USD, 2024);
        return new Price(
                "US",
                flow,
                new Claim<>(money, Evidence.MEASURED, "", "bill", SourcePosition.NOWHERE),
                per,
                BigDecimal.ZERO);
    }

    private static SiteUse use(String group, Flow flow, String amount, Unit unit) {
        return new SiteUse("plant", group, flow, number(amount), unit, Evidence.MEASURED, "meter");
    }

    private static Input input(String measure, String name, String amount, String unit) {
        return new Input(
                "plant", measure, name, number(amount), unit, Evidence.MEASURED, "survey", SourcePosition.NOWHERE);
    }

    private static Ranked ranked(List<Advice> advice, String measure) {
        return (Ranked) of(advice, measure);
    }

    private static String reason(List<Advice> advice, String measure) {
        return switch (of(advice, measure)) {
            case Ranked ranked -> "ranked";
            case Unquantified without -> without.reason().code();
            case NotApplicable not -> not.reason().code();
        };
    }

    private static Advice of(List<Advice> advice, String measure) {
        return advice.stream()
                .filter(it -> it.measure().id().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
