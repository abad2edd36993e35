package org.vereda.endoflife.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vereda.quantity.Country;
import org.vereda.quantity.SourcePosition;

/** Used vehicles that cross borders; nobody ends for ten years, so that counts are those that were traded. */
class TradeTest {
    private static final Segment CARS = new Segment(Country.US, "car", Powertrain.BEV);
    private static final Segment MEXICAN = new Segment(Country.MX, "car", Powertrain.BEV);
    private static final Optional<Country> HERE = Optional.of(Country.US);
    private static final Optional<Country> THERE = Optional.of(Country.MX);
    private static final Optional<Country> OUTSIDE = Optional.empty();
    private static final Survival TEN_YEARS =
            new Survival.Table(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0));
    private static final Survival FIFTHS = new Survival.Table(List.of(1.0, 0.8, 0.6, 0.4, 0.2, 0.0));

    @Test
    void aCountIsTakenFromEachAgeInProportionToItsStock() {
        FleetRun run = run(List.of(transfer(HERE, THERE, 2002, 0, 1, new Transfer.Amount.Count(70))), 2002);
        assertThat(stock(run, CARS, 2000)).isEqualTo(100);
        assertThat(stock(run, CARS, 2001)).isEqualTo(200 * 0.9, within(1e-9));
        assertThat(stock(run, CARS, 2002)).isEqualTo(500 * 0.9, within(1e-9));
        assertThat(stock(run, MEXICAN, 2001)).isEqualTo(20, within(1e-9));
        assertThat(stock(run, MEXICAN, 2002)).isEqualTo(50, within(1e-9));
        assertThat(sum(run, CARS, CohortYear::left)).isEqualTo(70, within(1e-9));
        assertThat(sum(run, MEXICAN, CohortYear::arrived)).isEqualTo(70, within(1e-9));
        assertThat(run.residual()).isEqualTo(0, within(1e-9));
    }

    @Test
    void vehiclesFromOutsideComeInEqualPartsOfEachAge() {
        FleetRun run = run(List.of(transfer(OUTSIDE, HERE, 2002, 1, 3, new Transfer.Amount.Count(30))), 2002);
        assertThat(stock(run, CARS, 1999)).isEqualTo(10);
        assertThat(stock(run, CARS, 2000)).isEqualTo(110);
        assertThat(stock(run, CARS, 2001)).isEqualTo(210);
        assertThat(stock(run, CARS, 2002)).isEqualTo(500);
        assertThat(run.installed()).isEqualTo(830);
    }

    /** One that only buys begins with its first trade. */
    @Test
    void aFleetMayBeginWithATrade() {
        FleetInput input = new FleetInput(
                List.of(), List.of(), List.of(transfer(OUTSIDE, HERE, 1995, 2, 2, new Transfer.Amount.Count(30))));
        FleetRun run = FleetModel.run(input, rules(), 1996);
        assertThat(run.cohorts()).hasSize(2).allMatch(row -> row.cohort() == 1993 && row.stock() == 30);
    }

    @Test
    void allMayLeaveButNotMore() {
        Transfer half = transfer(HERE, THERE, 2002, 0, 0, new Transfer.Amount.Share(0.5));
        Transfer rest = transfer(HERE, OUTSIDE, 2002, 0, 0, new Transfer.Amount.Count(250));
        Transfer more = transfer(HERE, OUTSIDE, 2002, 0, 0, new Transfer.Amount.Count(251));
        FleetRun run = run(List.of(half, rest), 2003);
        assertThat(stock(run, MEXICAN, 2002)).isEqualTo(250);
        assertThat(run.cohorts())
                .noneMatch(row -> row.segment().equals(CARS) && row.cohort() == 2002 && row.stock() > 1e-9);
        assertThatThrownBy(() -> run(List.of(half, more), 2003))
                .hasMessageContaining("fleet.trade-beyond-stock [US, 2002, 501.0, 500.0]");
        assertThatThrownBy(() -> run(List.of(transfer(HERE, THERE, 2002, 7, 9, new Transfer.Amount.Count(3))), 2003))
                .hasMessageContaining("fleet.trade-beyond-stock [US, 2002, 3.0, 0.0]");
        Transfer nothing = transfer(HERE, THERE, 2002, 7, 9, new Transfer.Amount.Count(0));
        assertThat(sum(run(List.of(nothing), 2003), MEXICAN, CohortYear::stock)).isZero();
    }

    @Test
    void aStatedStockBeginsAFleetAndSalesUpToItsYearStandInIt() {
        StatedStock stated = new StatedStock(CARS, 2001, Optional.of(1999), 40, SourcePosition.NOWHERE);
        FleetInput input = new FleetInput(sales(), List.of(stated), List.of());
        FleetRun run = FleetModel.run(input, rules(), 2002);
        assertThat(sum(run, CARS, row -> row.year() == 2002 ? row.stock() : 0)).isEqualTo(540);
        assertThat(sum(run, CARS, CohortYear::found)).isEqualTo(40);
        assertThat(sum(run, CARS, CohortYear::sold)).isEqualTo(500);
        assertThat(FleetModel.run(new FleetInput(sales(), List.of(stated), trade(2002)), rules(), 2002)
                        .residual())
                .isEqualTo(0, within(1e-9));
        assertThatThrownBy(() -> FleetModel.run(new FleetInput(sales(), List.of(stated), trade(2001)), rules(), 2002))
                .hasMessageContaining("fleet.trade-before-stock [2001, 2001]");
    }

    @Test
    void otherNumbersHoldFromTheirYearOn() {
        FleetInput input = new FleetInput(
                sales(),
                List.of(),
                List.of(
                        transfer(OUTSIDE, HERE, 2000, 1, 1, new Transfer.Amount.Count(30)),
                        transfer(HERE, THERE, 2001, 1, 1, new Transfer.Amount.Share(0.25)),
                        transfer(OUTSIDE, HERE, 2002, 1, 1, new Transfer.Amount.Count(30))));
        FleetInput scaled = input.scaled(3, 2, 2001);
        assertThat(scaled.sales()).extracting(Sale::vehicles).containsExactly(100.0, 600.0, 1500.0);
        assertThat(scaled.transfers())
                .extracting(Transfer::amount)
                .containsExactly(
                        new Transfer.Amount.Count(30), new Transfer.Amount.Share(0.5), new Transfer.Amount.Count(60));
        assertThat(scaled.sold()).isEqualTo(2200);
        assertThat(scaled.lastYear()).isEqualTo(2002);
        assertThat(scaled.segments()).containsExactlyInAnyOrder(CARS, MEXICAN);
        assertThatThrownBy(() -> input.scaled(-1, 1, 2000)).hasMessageContaining("fleet.negative-vehicles");
        assertThatThrownBy(() -> input.scaled(1, 5, 2000)).hasMessageContaining("fleet.trade-share [1.25]");
    }

    @Test
    void tradesThatMakeNoSenseAreRefused() {
        Transfer.Amount one = new Transfer.Amount.Count(1);
        assertThatThrownBy(() -> transfer(HERE, THERE, 2002, 3, 2, one)).hasMessageContaining("fleet.ages-reversed");
        assertThatThrownBy(() -> transfer(HERE, THERE, 2002, -1, 2, one)).hasMessageContaining("fleet.ages-reversed");
        assertThatThrownBy(() -> transfer(HERE, HERE, 2002, 0, 2, one)).hasMessageContaining("fleet.trade-within");
        assertThatThrownBy(() -> transfer(HERE, THERE, 2002, 0, 2, new Transfer.Amount.Share(1.01)))
                .hasMessageContaining("fleet.trade-share");
        assertThatThrownBy(() -> transfer(HERE, THERE, 2002, 0, 2, new Transfer.Amount.Share(-0.01)))
                .hasMessageContaining("fleet.trade-share");
        assertThatThrownBy(() -> transfer(OUTSIDE, THERE, 2002, 0, 2, new Transfer.Amount.Share(0.5)))
                .hasMessageContaining("fleet.trade-share");
        assertThatThrownBy(() -> transfer(HERE, THERE, 2002, 0, 2, new Transfer.Amount.Count(Double.NaN)))
                .hasMessageContaining("fleet.negative-vehicles");
        assertThat(transfer(HERE, THERE, 2002, 0, 0, new Transfer.Amount.Share(1))
                        .holds(2002))
                .isTrue();
        assertThat(transfer(HERE, THERE, 2002, 0, 0, new Transfer.Amount.Share(0))
                        .holds(2001))
                .isFalse();
    }

    @Test
    void aStockHoldsNobodyWhoWasSoldAfterIt() {
        assertThatThrownBy(() -> new StatedStock(CARS, 2001, Optional.of(2002), 1, SourcePosition.NOWHERE))
                .hasMessageContaining("fleet.cohort-after-stock [2002, 2001]");
        assertThat(new StatedStock(CARS, 2001, Optional.of(2001), 0, SourcePosition.NOWHERE).soldIn())
                .hasValue(2001);
        assertThatThrownBy(() -> new Sale(CARS, 2001, Double.POSITIVE_INFINITY, SourcePosition.NOWHERE))
                .hasMessageContaining("fleet.negative-vehicles");
    }

    @Test
    void yearsReachFrom1900To2200() {
        assertThat(FleetInput.isYear(1899)).isFalse();
        assertThat(FleetInput.isYear(1900)).isTrue();
        assertThat(FleetInput.isYear(2200)).isTrue();
        assertThat(FleetInput.isYear(2201)).isFalse();
    }

    /**
     * A fifth of new batteries fails in each year of age. Sold at the start of 2000, they are a year old at its end: 20 of 100 fail, and 20 of
     * the 80 and 4 of the 20 new ones in 2001. In the middle, S(1/2) = 0.9 and S(3/2) = 0.7: 10, then 20 of 90 and 2 of 10.
     */
    @ParameterizedTest
    @CsvSource({"START, 20, 24", "MIDDLE, 10, 22", "END, 0, 20"})
    void batteriesAreAsOldAsTheDeclaredTimingSays(Timing timing, double first, double second) {
        FleetInput input = new FleetInput(sales().subList(0, 1), List.of(), List.of());
        FleetRun run = FleetModel.run(input, rules(Optional.of(FIFTHS), timing), 2001);
        assertThat(failed(run, 2000)).isEqualTo(first, within(1e-9));
        assertThat(failed(run, 2001)).isEqualTo(second, within(1e-9));
    }

    /** Of 60 first batteries, 16 of 2001 and 24 of 2002, a third, a quarter and a fifth fail in 2003, wherever they are. */
    @Test
    void batteriesKeepTheirAgeWhenTheyCrossABorder() {
        List<Transfer> half = List.of(transfer(HERE, THERE, 2002, 2, 2, new Transfer.Amount.Share(0.5)));
        FleetRun run = FleetModel.run(
                new FleetInput(sales().subList(0, 1), List.of(), half), rules(Optional.of(FIFTHS), Timing.END), 2003);
        assertThat(failed(run, 2003)).isEqualTo(20 + 4 + 4.8, within(1e-9));
        assertThat(run.components().stream()
                        .filter(row -> row.segment().equals(MEXICAN))
                        .mapToDouble(ComponentReturn::failed)
                        .sum())
                .isEqualTo(28.8 / 2, within(1e-9));
    }

    /** Two years old, a third of them fails in the next: S(3) / S(2) = 0.4 / 0.6. At the start of the year they are three years old. */
    @ParameterizedTest
    @CsvSource({"END, 30", "START, 45"})
    void vehiclesFromOutsideHaveTheBatteriesThatTheyWereSoldWith(Timing timing, double expected) {
        List<Transfer> in = List.of(transfer(OUTSIDE, HERE, 2002, 2, 2, new Transfer.Amount.Count(90)));
        FleetInput input = new FleetInput(List.of(), List.of(), in);
        assertThat(failed(FleetModel.run(input, rules(Optional.of(FIFTHS), timing), 2003), 2003))
                .isEqualTo(expected, within(1e-9));
    }

    private static double failed(FleetRun run, int year) {
        return run.components().stream()
                .filter(row -> row.year() == year)
                .mapToDouble(ComponentReturn::failed)
                .sum();
    }

    private static List<Transfer> trade(int year) {
        return List.of(transfer(HERE, THERE, year, 0, 9, new Transfer.Amount.Share(0.5)));
    }

    private static Transfer transfer(
            Optional<Country> from, Optional<Country> to, int year, int youngest, int oldest, Transfer.Amount amount) {
        return new Transfer(from, to, "car", Powertrain.BEV, year, youngest, oldest, amount, SourcePosition.NOWHERE);
    }

    /** 100, 200 and 500 in three years. */
    private static List<Sale> sales() {
        return List.of(
                new Sale(CARS, 2000, 100, SourcePosition.NOWHERE),
                new Sale(CARS, 2001, 200, SourcePosition.NOWHERE),
                new Sale(CARS, 2002, 500, SourcePosition.NOWHERE));
    }

    private static FleetRun run(List<Transfer> transfers, int last) {
        return FleetModel.run(new FleetInput(sales(), List.of(), transfers), rules(), last);
    }

    private static LifeRules rules() {
        return rules(Optional.empty(), Timing.END);
    }

    private static LifeRules rules(Optional<Survival> battery, Timing timing) {
        return new LifeRules() {
            @Override
            public Lifetime vehicle(Segment segment) {
                return new Lifetime(TEN_YEARS, timing);
            }

            @Override
            public Optional<Lifetime> component(Segment segment) {
                return battery.map(law -> new Lifetime(law, timing));
            }
        };
    }

    private static double stock(FleetRun run, Segment segment, int cohort) {
        return sum(run, segment, row -> row.year() == 2002 && row.cohort() == cohort ? row.stock() : 0);
    }

    private static double sum(FleetRun run, Segment segment, ToDoubleFunction<CohortYear> number) {
        return run.cohorts().stream()
                .filter(row -> row.segment().equals(segment))
                .mapToDouble(number)
                .sum();
    }
}
