package org.vereda.endoflife.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.vereda.endoflife.fleet.Breakdown;
import org.vereda.endoflife.fleet.ComponentReturn;
import org.vereda.endoflife.fleet.FleetKey;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.fleet.Survival;

class SecondUseForecastTest {
    /** Vehicles that end in their fifth year, batteries that never fail. */
    private static final Survival FIVE = new Survival.Table(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 0.0));

    private static final Survival FOREVER = new Survival.Weibull(50, 1000);

    @Test
    void shareOfGoodBatteriesIsRecycledAfterTheYearsOfItsSecondUse() {
        SecondUseForecast forecast = forecast(new SecondUse(0.4, 3, Optional.empty()), Optional.of(0.02));
        assertThat(value(forecast, 2025, SecondUseFlows::back)).isEqualTo(100, within(1e-9));
        assertThat(value(forecast, 2025, SecondUseFlows::entered)).isEqualTo(40, within(1e-9));
        assertThat(value(forecast, 2025, SecondUseFlows::recycled)).isEqualTo(60, within(1e-9));
        assertThat(value(forecast, 2027, SecondUseFlows::stock)).isEqualTo(40, within(1e-9));
        assertThat(value(forecast, 2028, SecondUseFlows::stock)).isZero();
        assertThat(value(forecast, 2028, SecondUseFlows::recycled)).isEqualTo(40, within(1e-9));
        SecondUseFlows.Energies late = at(flows(forecast, Set.of()), 2028).energies();
        assertThat(late.whole().orElseThrow()).isEqualTo(2000, within(1e-9));
        assertThat(late.held().orElseThrow()).isEqualTo(2000 * Math.pow(0.98, 8), within(1e-9));
    }

    @Test
    void batteriesBeyondTheGreatestAgeAreRecycledAtOnce() {
        assertThat(value(forecast(new SecondUse(1, 3, Optional.of(5))), 2025, SecondUseFlows::entered))
                .isEqualTo(100, within(1e-9));
        assertThat(value(forecast(new SecondUse(1, 3, Optional.of(4))), 2025, SecondUseFlows::entered))
                .isZero();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new SecondUse(1.1, 3, Optional.empty())).hasMessageContaining("fleet.not-a-share");
        assertThatThrownBy(() -> new SecondUse(1, 0, Optional.empty())).hasMessageContaining("fleet.no-years");
        assertThatThrownBy(() -> new SecondUse(1, 1, Optional.of(-1))).hasMessageContaining("fleet.no-age");
        assertThatThrownBy(() -> forecast(SecondUse.NONE, Optional.of(1.0))).hasMessageContaining("fleet.not-a-fade");
    }

    @Property(tries = 40)
    void whatCameBackIsRecycledOrInSecondUse(
            @ForAll long seed, @ForAll @IntRange(max = 10) int tenths, @ForAll @IntRange(min = 1, max = 30) int years) {
        Random random = new Random(seed);
        Forecast forecast = ReturnCases.forecast(
                ReturnCases.random(random),
                new Survival.Weibull(1 + 4 * random.nextDouble(), 4 + 15 * random.nextDouble()),
                new Survival.Weibull(1 + 4 * random.nextDouble(), 4 + 15 * random.nextDouble()));
        Optional<Integer> oldest = random.nextBoolean() ? Optional.of(random.nextInt(15)) : Optional.empty();
        SecondUseForecast second = new SecondUseForecast(
                forecast, new SecondUse(tenths / 10.0, years, oldest), Optional.empty(), ReturnCases.LAST);
        double back = forecast.cases().getFirst().run().components().stream()
                .mapToDouble(ComponentReturn::all)
                .sum();
        NavigableMap<FleetKey, SecondUseFlows> flows = flows(second, EnumSet.allOf(Breakdown.class));
        double recycled =
                flows.values().stream().mapToDouble(SecondUseFlows::recycled).sum();
        double inUse = flows.entrySet().stream()
                .filter(entry -> entry.getKey().year() == ReturnCases.LAST)
                .mapToDouble(entry -> entry.getValue().stock())
                .sum();
        assertThat(recycled + inUse).isEqualTo(back, within(1e-9 * (1 + back)));
        assertThat(flows.values())
                .allSatisfy(flow -> assertThat(flow.recycled()).isGreaterThanOrEqualTo(-1e-9));
    }

    @Test
    void stockOfEachYearIsThatOfTheYearBeforeAndWhatCameAndWent() {
        SecondUseForecast forecast = new SecondUseForecast(
                ReturnCases.forecast(ReturnCases.random(new Random(7)), new Survival.Weibull(3, 8), FOREVER),
                new SecondUse(0.7, 4, Optional.empty()),
                Optional.empty(),
                ReturnCases.LAST);
        NavigableMap<FleetKey, SecondUseFlows> flows = flows(forecast, Set.of());
        for (int year = 2021; year <= ReturnCases.LAST; year++) {
            double before = at(flows, year - 1).stock();
            SecondUseFlows now = at(flows, year);
            assertThat(now.stock())
                    .isEqualTo(before + now.entered() - now.ended(), within(1e-9 * (1 + before + now.entered())));
        }
    }

    private static SecondUseForecast forecast(SecondUse use) {
        return forecast(use, Optional.empty());
    }

    private static SecondUseForecast forecast(SecondUse use, Optional<Double> fade) {
        return new SecondUseForecast(
                ReturnCases.forecast(ReturnCases.one(100), FIVE, FOREVER), use, fade, ReturnCases.LAST);
    }

    private static double value(SecondUseForecast forecast, int year, ToDoubleFunction<SecondUseFlows> number) {
        return number.applyAsDouble(at(flows(forecast, Set.of()), year));
    }

    private static NavigableMap<FleetKey, SecondUseFlows> flows(SecondUseForecast forecast, Set<Breakdown> by) {
        return forecast.flows(forecast.forecast().cases().getFirst(), by);
    }

    private static SecondUseFlows at(NavigableMap<FleetKey, SecondUseFlows> flows, int year) {
        return flows.getOrDefault(key(year), SecondUseFlows.NONE);
    }

    private static FleetKey key(int year) {
        return FleetKey.of(ReturnCases.CARS, year, 2020, Set.of());
    }
}
