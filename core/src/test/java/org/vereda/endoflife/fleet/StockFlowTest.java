package org.vereda.endoflife.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.vereda.endoflife.survival.Survival;

class StockFlowTest {
    private static final Survival OMEGA = new Survival.Weibull(2.875, 17.07);

    /** Worked example AT-10: the survival of cars in the table of NHTSA (DOT HS 809 952), ages 1 to 10 and 15. */
    @Example
    void aThousandCarsDieAsTheTableSays() {
        Map<Integer, Double> shares = new TreeMap<>();
        double[] known = {1, .9900, .9831, .9731, .9593, .9413, .9188, .8918, .8604, .8252, .7866};
        IntStream.range(0, known.length).forEach(age -> shares.put(age, known[age]));
        shares.put(15, .3308);
        double[] sales = new double[16];
        sales[0] = 1000;
        StockFlow cars = StockFlow.of(sales, new Survival.Table(new TreeMap<>(shares)), InflowTiming.END);
        double[] deaths = {10.0, 6.9, 10.0, 13.8, 18.0, 22.5, 27.0, 31.4, 35.2, 38.6};
        for (int age = 1; age <= 10; age++) {
            assertThat(cars.outflow(age, 0)).isCloseTo(deaths[age - 1], within(1e-9));
        }
        assertThat(1000 - cars.stock(10)).isCloseTo(213.4, within(1e-9));
        assertThat(1000 - cars.stock(15)).isCloseTo(669.2, within(1e-9));
    }

    /** Worked example AT-11: three years of sales under three conventions. */
    @Example
    void theConventionOfTheInflowIsTheDifference() {
        double[] sales = {100, 110, 120};
        assertThat(StockFlow.of(sales, OMEGA, InflowTiming.END).stock(2)).isCloseTo(329.7584, within(5e-5));
        assertThat(StockFlow.of(sales, OMEGA, InflowTiming.MIDDLE).stock(2)).isCloseTo(329.4956, within(5e-5));
        assertThat(StockFlow.of(sales, OMEGA, InflowTiming.START).stock(2)).isCloseTo(329.0622, within(5e-5));
    }

    /** AT-11 in the long run: 100 a year; in the middle of the year it is 100 times the mean life. */
    @Example
    void theLongRunStockIsTheSalesTimesTheMeanLife() {
        double[] sales = new double[100];
        Arrays.fill(sales, 100);
        assertThat(StockFlow.of(sales, OMEGA, InflowTiming.END).stock(99)).isCloseTo(1571.576, within(5e-4));
        assertThat(StockFlow.of(sales, OMEGA, InflowTiming.MIDDLE).stock(99))
                .isCloseTo(1521.576, within(5e-4))
                .isCloseTo(100 * OMEGA.mean(), within(5e-4));
        assertThat(StockFlow.of(sales, OMEGA, InflowTiming.START).stock(99)).isCloseTo(1471.576, within(5e-4));
    }

    /** Fixed lifetime of five years, inflow 1 to 10. */
    @Example
    void aFixedLifetimeGivesTheStockThatOneCountsOnFingers() {
        double[] inflow = IntStream.rangeClosed(1, 10).asDoubleStream().toArray();
        StockFlow flow = StockFlow.of(inflow, new Survival.Fixed(5), InflowTiming.END);
        double[] stock = {1, 3, 6, 10, 15, 20, 25, 30, 35, 40};
        double[] outflow = {0, 0, 0, 0, 0, 1, 2, 3, 4, 5};
        for (int year = 0; year < 10; year++) {
            assertThat(flow.stock(year)).isEqualTo(stock[year]);
            assertThat(flow.outflow(year)).isEqualTo(outflow[year]);
        }
    }

    @Property
    void whatFlowedInIsInTheStockOrFlowedOut(
            @ForAll @LongRange(min = 0) long seed,
            @ForAll InflowTiming timing,
            @ForAll @DoubleRange(min = 0.5, max = 6) double shape) {
        double[] inflow = numbers(seed);
        StockFlow flow = StockFlow.of(inflow, new Survival.Weibull(shape, 15), timing);
        double in = 0;
        double out = 0;
        for (int year = 0; year < inflow.length; year++) {
            in += inflow[year];
            out += flow.outflow(year);
            assertThat(in - out - flow.stock(year)).isCloseTo(0, within(1e-9 * Math.max(1, in)));
        }
    }

    private static double[] numbers(long seed) {
        Random random = new Random(seed);
        return random.doubles(1 + random.nextInt(30), 0, 1e6).toArray();
    }
}
