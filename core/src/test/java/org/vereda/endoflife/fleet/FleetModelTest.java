package org.vereda.endoflife.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vereda.quantity.Country;
import org.vereda.quantity.SourcePosition;

class FleetModelTest {
    private static final Segment CARS = new Segment(Country.US, "car", Powertrain.ICE);
    private static final Segment ELECTRIC = new Segment(Country.US, "car", Powertrain.BEV);
    private static final Survival WEIBULL = new Survival.Weibull(2.875, 17.07);

    /** AT-10, the table of DOT HS 809 952 for passenger cars up to age 15. */
    @Test
    void thousandCarsEndAsTheTableOfNhtsaSays() {
        Survival table = new Survival.Table(List.of(
                1.0, .99, .9831, .9731, .9593, .9413, .9188, .8918, .8604, .8252, .7866, .7170, .6125, .5094, .4142,
                .3308));
        FleetRun run = FleetModel.run(sales(1000), rules(table, Timing.END), 2015);
        List<Double> deaths = List.of(10.0, 6.9, 10.0, 13.8, 18.0, 22.5, 27.0, 31.4, 35.2, 38.6);
        IntStream.rangeClosed(1, 10)
                .forEach(age -> assertThat(retired(run, 2000 + age)).isEqualTo(deaths.get(age - 1), within(1e-9)));
        assertThat(1000 - stock(run, 2010)).isEqualTo(213.4, within(1e-9));
        assertThat(1000 - stock(run, 2015)).isEqualTo(669.2, within(1e-9));
        double ended = IntStream.rangeClosed(2000, 2015)
                .mapToDouble(year -> retired(run, year))
                .sum();
        assertThat(ended).isEqualTo(669.2, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"END,329.7584,1571.576", "MIDDLE,329.4956,1521.576", "START,329.0622,1471.576"})
    void stockIsThatOfTheDeclaredTiming(Timing timing, double third, double constantly) {
        LifeRules rules = rules(WEIBULL, timing);
        assertThat(stock(FleetModel.run(sales(100, 110, 120), rules, 2002), 2002))
                .isEqualTo(third, within(5e-5));
        double[] constant = new double[80];
        Arrays.fill(constant, 100);
        assertThat(stock(FleetModel.run(sales(constant), rules, 2079), 2079)).isEqualTo(constantly, within(5e-4));
    }

    /** The published case of a fixed lifetime of five years. */
    @Test
    void fixedLifetimeGivesThePublishedStockAndOutflow() {
        Survival five = new Survival.Table(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 0.0));
        FleetRun run = FleetModel.run(sales(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), rules(five, Timing.END), 2009);
        List<Integer> stocks = List.of(1, 3, 6, 10, 15, 20, 25, 30, 35, 40);
        List<Integer> ended = List.of(0, 0, 0, 0, 0, 1, 2, 3, 4, 5);
        for (int at = 0; at < 10; at++) {
            assertThat(stock(run, 2000 + at)).isEqualTo(stocks.get(at).doubleValue());
            assertThat(retired(run, 2000 + at)).isEqualTo(ended.get(at).doubleValue());
        }
    }

    /** AT-17. */
    @Test
    void batteriesHaveASecondAge() {
        FleetInput input = new FleetInput(List.of(), List.of(stated(ELECTRIC, 2030, 2018, 100)), List.of());
        FleetRun run = FleetModel.run(input, rules(new Survival.Logistic(17, 4), Timing.END), 2031);
        ComponentReturn back = run.components().getFirst();
        assertThat(back.freed()).isEqualTo(4.5746, within(5e-5));
        assertThat(back.failed()).isEqualTo(9.9503, within(5e-5));
        assertThat(back.together()).isEqualTo(0.5359, within(5e-5));
        double untouched = 100 - back.freed() - back.failed() - back.together();
        assertThat(untouched).isEqualTo(84.9392, within(5e-5));
        assertThat(stock(run, 2031)).isEqualTo(94.8895, within(5e-5));
        assertThat(run.installed()).isEqualTo(100 + back.failed(), within(1e-12));
    }

    @Test
    void usedVehiclesKeepTheirAgeWhenTheyCrossABorder() {
        Transfer half = new Transfer(
                Optional.of(Country.US),
                Optional.of(Country.MX),
                "car",
                Powertrain.ICE,
                2003,
                3,
                3,
                new Transfer.Amount.Share(0.5),
                SourcePosition.NOWHERE);
        FleetInput input = new FleetInput(sales(1000).sales(), List.of(), List.of(half));
        FleetRun run = FleetModel.run(input, rules(WEIBULL, Timing.END), 2015);
        Segment mexican = CARS.in(Country.MX);
        assertThat(run.cohorts().stream().filter(row -> row.segment().equals(mexican)))
                .allSatisfy(row -> assertThat(row.cohort()).isEqualTo(2000));
        assertThat(stock(run, 2015)).isEqualTo(1000 * WEIBULL.at(15), within(1e-9));
    }

    @Test
    void moreThanThereIsCannotBeTraded() {
        Transfer all = new Transfer(
                Optional.of(Country.US),
                Optional.empty(),
                "car",
                Powertrain.ICE,
                2003,
                0,
                9,
                new Transfer.Amount.Count(1001),
                SourcePosition.of("fleet/trade.csv", 7, 0));
        FleetInput input = new FleetInput(sales(1000).sales(), List.of(), List.of(all));
        assertThatThrownBy(() -> FleetModel.run(input, rules(WEIBULL, Timing.END), 2004))
                .hasMessageContaining("fleet/trade.csv:7")
                .hasMessageContaining("fleet.trade-beyond-stock");
    }

    @Test
    void cohortsOfAFleetAreStatedForOneYear() {
        FleetInput input =
                new FleetInput(List.of(), List.of(stated(CARS, 2020, 2018, 1), stated(CARS, 2021, 2018, 1)), List.of());
        assertThatThrownBy(() -> FleetModel.run(input, rules(WEIBULL, Timing.END), 2022))
                .hasMessageContaining("fleet.two-beginnings");
    }

    private static StatedStock stated(Segment segment, int year, int cohort, double vehicles) {
        return new StatedStock(segment, year, Optional.of(cohort), vehicles, SourcePosition.NOWHERE);
    }

    private static FleetInput sales(double... vehicles) {
        List<Sale> sales = new ArrayList<>();
        for (int at = 0; at < vehicles.length; at++) {
            sales.add(new Sale(CARS, 2000 + at, vehicles[at], SourcePosition.NOWHERE));
        }
        return new FleetInput(sales, List.of(), List.of());
    }

    private static LifeRules rules(Survival vehicle, Timing timing) {
        return new LifeRules() {
            @Override
            public Lifetime vehicle(Segment segment) {
                return new Lifetime(vehicle, timing);
            }

            @Override
            public Optional<Lifetime> component(Segment segment) {
                return segment.powertrain().hasFollowedBattery()
                        ? Optional.of(new Lifetime(new Survival.Logistic(15, 4), timing))
                        : Optional.empty();
            }
        };
    }

    private static double stock(FleetRun run, int year) {
        return run.cohorts().stream()
                .filter(row -> row.year() == year)
                .mapToDouble(CohortYear::stock)
                .sum();
    }

    private static double retired(FleetRun run, int year) {
        return run.cohorts().stream()
                .filter(row -> row.year() == year)
                .mapToDouble(CohortYear::retired)
                .sum();
    }
}
