package org.vereda.endoflife.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.Country;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

/** Two sets of laws side by side: under "long" all vehicles end in their third year, under "short" half in each of two. */
class ForecastTest {
    private static final Segment CARS = new Segment(Country.US, "car", Powertrain.ICE);
    private static final Segment ELECTRIC = new Segment(Country.US, "car", Powertrain.BEV);
    private static final SurvivalSet LONG = set("long", life("car", SurvivalSet.Part.VEHICLE, 1.0, 1.0, 1.0, 0.0));
    private static final SurvivalSet SHORT = set("short", life("car", SurvivalSet.Part.VEHICLE, 1.0, 0.5, 0.0));
    private static final SurvivalSet BATTERIES =
            set("batteries", life("", SurvivalSet.Part.TRACTION_BATTERY, 1.0, 0.5, 0.5, 0.5));

    @Test
    void everyYearSaysHowFarTheSetsLieApart() {
        NavigableMap<FleetKey, Spread> retired = forecast(input(CARS)).spreads(Set.of(), FleetFlows::retired);
        assertThat(retired.get(year(2000))).isEqualTo(new Spread(0, "long", 0, "long"));
        assertThat(retired.get(year(2001))).isEqualTo(new Spread(0, "long", 50, "short"));
        assertThat(retired.get(year(2002))).isEqualTo(new Spread(0, "long", 50, "short"));
        assertThat(retired.get(year(2003))).isEqualTo(new Spread(0, "short", 100, "long"));
        NavigableMap<FleetKey, Spread> stock = forecast(input(CARS)).spreads(Set.of(), FleetFlows::stock);
        assertThat(stock.get(year(2001))).isEqualTo(new Spread(50, "short", 100, "long"));
        assertThat(new Spread(50, "short", 100, "long").share()).isEqualTo(2 / 3.0, within(1e-12));
        assertThat(new Spread(0, "short", 0, "long").share()).isZero();
    }

    @Test
    void oneSetAloneIsNoForecast() {
        assertThatThrownBy(() -> Forecast.of(input(CARS), List.of(LONG, LONG), BATTERIES, List.of(), Timing.END, 2004))
                .hasMessageContaining("fleet.one-survival");
    }

    @Test
    void aStatedStockStandsBesideTheComputedOne() {
        FleetInput input = new FleetInput(
                input(CARS).sales(),
                List.of(stock(CARS, 2001, Optional.empty(), 70), stock(CARS, 1999, Optional.empty(), 70)),
                List.of());
        Forecast forecast = forecast(input);
        assertThat(forecast.checked(forecast.cases().getFirst()))
                .extracting(Forecast.Checked::computed)
                .containsExactly(Optional.of(100.0), Optional.empty());
        assertThat(forecast.checked(forecast.cases().getLast()).getFirst().computed())
                .contains(50.0);
    }

    /** Half of the batteries fail in their first year, in vehicles that live on until they end in the third. */
    @Test
    void batteriesComeBackWithWhatTheyHeld() {
        Forecast forecast = new Forecast(
                input(ELECTRIC),
                forecast(input(ELECTRIC)).cases(),
                BATTERIES,
                List.of(new BatterySize(
                        ELECTRIC, 2000, Quantity.of(60_000, Units.parse("Wh")), SourcePosition.NOWHERE)));
        Forecast.Case one = forecast.cases().getFirst();
        NavigableMap<FleetKey, BatteryFlows> years = forecast.batteryFlows(one, Set.of());
        assertThat(years.get(year(2001))).isEqualTo(new BatteryFlows(0, 50, 0, Optional.of(3000.0)));
        assertThat(years.values()).extracting(BatteryFlows::all).containsExactly(0.0, 50.0, 25.0, 100.0, 0.0);
        assertThat(years.get(year(2003)))
                .extracting(BatteryFlows::kilowattHours)
                .isEqualTo(Optional.empty());
        FleetKey old = FleetKey.of(ELECTRIC, 2003, 2000, Set.of(Breakdown.COHORT));
        assertThat(forecast.held(one, Set.of(Breakdown.COHORT), 0.1).getOrDefault(old, Optional.empty()))
                .hasValueSatisfying(held -> assertThat(held).isEqualTo(50 * 60 * 0.9 * 0.9 * 0.9, within(1e-9)));
        assertThat(forecast.held(one, Set.of(Breakdown.COHORT), 0).get(old)).contains(3000.0);
        assertThatThrownBy(() -> forecast.held(one, Set.of(), -0.1)).hasMessageContaining("fleet.not-a-fade");
    }

    @Test
    void vehiclesAreToldApartByWhatIsAsked() {
        assertThat(FleetKey.of(ELECTRIC, 2003, 2000, Set.of(Breakdown.COUNTRY, Breakdown.COHORT)))
                .isEqualTo(new FleetKey(
                        2003, Optional.of(Country.US), Optional.empty(), Optional.empty(), Optional.of(2000)));
        assertThat(FleetKey.of(ELECTRIC, 2003, 2000, Set.of(Breakdown.TYPE, Breakdown.POWERTRAIN)))
                .isEqualTo(new FleetKey(
                        2003, Optional.empty(), Optional.of("car"), Optional.of(Powertrain.BEV), Optional.empty()));
    }

    /** Every key differs from the one before by one part that is greater, where all later parts are less. */
    @Test
    void keysAreOrderedByYearCountryTypePowertrainAndCohort() {
        List<FleetKey> ordered = List.of(
                key(2000, Country.US, "van", Powertrain.PHEV, 9),
                key(2001, Country.CA, "van", Powertrain.PHEV, 9),
                key(2001, Country.MX, "car", Powertrain.PHEV, 9),
                key(2001, Country.MX, "van", Powertrain.BEV, 9),
                key(2001, Country.MX, "van", Powertrain.ICE, 1),
                key(2001, Country.MX, "van", Powertrain.ICE, 2));
        assertThat(new TreeSet<>(ordered.reversed())).containsExactlyElementsOf(ordered);
    }

    @Test
    void aLawOfTheCountryGoesBeforeOneOfTheType() {
        SurvivalSet.Life any = life("", SurvivalSet.Part.VEHICLE, 1.0);
        SurvivalSet.Life type = life("car", SurvivalSet.Part.VEHICLE, 1.0);
        SurvivalSet.Life country = in(Country.US, any);
        SurvivalSet.Life both = in(Country.US, type);
        assertThat(set("s", any, type).life(CARS, SurvivalSet.Part.VEHICLE)).contains(type);
        assertThat(set("s", country, type).life(CARS, SurvivalSet.Part.VEHICLE)).contains(country);
        assertThat(set("s", both, country).life(CARS, SurvivalSet.Part.VEHICLE)).contains(both);
        assertThat(set("s", both, any).life(CARS.in(Country.MX), SurvivalSet.Part.VEHICLE))
                .contains(any);
        assertThat(set("s", any).life(CARS, SurvivalSet.Part.TIRE)).isEmpty();
    }

    @Test
    void aSetThatDoesNotKnowTheVehiclesIsRefusedWithWhatItKnows() {
        Segment vans = new Segment(Country.US, "van", Powertrain.ICE);
        assertThat(LONG.knows(input(CARS).segments())).isTrue();
        assertThat(LONG.knows(input(vans).segments())).isFalse();
        assertThatThrownBy(() -> forecast(input(vans))).hasMessageContaining("fleet.no-survival [long, US, van, car]");
    }

    @Test
    void tiresAreFollowedWhereTheirSetKnowsThem() {
        SurvivalSet tires = set("tires", life("car", SurvivalSet.Part.TIRE, 1.0, 0.5));
        LifeRules rules = LONG.rules(tires, SurvivalSet.Part.TIRE, Timing.END);
        assertThat(rules.isFollowed(CARS)).isTrue();
        assertThat(rules.isFollowed(new Segment(Country.US, "van", Powertrain.ICE)))
                .isFalse();
        assertThat(rules.component(CARS)).isPresent();
        LifeRules vehicles = LONG.rules(tires, SurvivalSet.Part.VEHICLE, Timing.END);
        assertThat(vehicles.isFollowed(CARS)).isFalse();
        assertThat(vehicles.component(CARS)).isEmpty();
        LifeRules batteries = LONG.rules(BATTERIES, SurvivalSet.Part.TRACTION_BATTERY, Timing.END);
        assertThat(Stream.of(Powertrain.values())
                        .filter(any -> batteries.isFollowed(new Segment(Country.US, "car", any))))
                .containsExactly(Powertrain.PHEV, Powertrain.BEV);
    }

    private static FleetKey key(int year, Country country, String type, Powertrain powertrain, int cohort) {
        return new FleetKey(
                year, Optional.of(country), Optional.of(type), Optional.of(powertrain), Optional.of(cohort));
    }

    private static FleetKey year(int year) {
        return FleetKey.of(CARS, year, 0, Set.of());
    }

    private static Forecast forecast(FleetInput input) {
        return Forecast.of(input, List.of(LONG, SHORT), BATTERIES, List.of(), Timing.END, 2004);
    }

    private static FleetInput input(Segment segment) {
        return new FleetInput(List.of(new Sale(segment, 2000, 100, SourcePosition.NOWHERE)), List.of(), List.of());
    }

    private static StatedStock stock(Segment segment, int year, Optional<Integer> cohort, double vehicles) {
        return new StatedStock(segment, year, cohort, vehicles, SourcePosition.NOWHERE);
    }

    private static SurvivalSet set(String id, SurvivalSet.Life... lives) {
        return new SurvivalSet(id, List.of(lives));
    }

    private static SurvivalSet.Life in(Country country, SurvivalSet.Life life) {
        return new SurvivalSet.Life(
                Optional.of(country), life.type(), life.part(), "", life.survival(), "", "", SourcePosition.NOWHERE);
    }

    private static SurvivalSet.Life life(String type, SurvivalSet.Part part, Double... shares) {
        return new SurvivalSet.Life(
                Optional.empty(),
                type,
                part,
                "table",
                new Survival.Table(List.of(shares)),
                "",
                "",
                SourcePosition.NOWHERE);
    }
}
