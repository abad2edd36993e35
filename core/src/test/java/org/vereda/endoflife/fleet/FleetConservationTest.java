package org.vereda.endoflife.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.vereda.quantity.Country;
import org.vereda.quantity.SourcePosition;

/** Nothing is lost or made: over three fleets that trade, under any law and timing, for vehicles and for batteries. */
class FleetConservationTest {
    private static final int LAST = 2045;

    @Property(tries = 60)
    void vehiclesAreConservedOverThreeFleetsThatTrade(@ForAll long seed, @ForAll Timing timing) {
        FleetInput input = random(new Random(seed));
        FleetRun run = FleetModel.run(input, rules(new Random(seed), timing), LAST);
        double scale = run.cohorts().stream()
                .mapToDouble(row -> row.sold() + row.found())
                .sum();
        assertThat(run.residual()).isEqualTo(0, within(1e-9 * scale));
        assertThat(run.cohorts()).allSatisfy(row -> assertThat(row.stock()).isGreaterThanOrEqualTo(-1e-9));
    }

    @Property(tries = 60)
    void batteriesPutInAreInUseOrCameBackOrLeft(@ForAll long seed, @ForAll Timing timing) {
        FleetInput input = random(new Random(seed));
        FleetRun run = FleetModel.run(input, rules(new Random(seed), timing), LAST);
        List<CohortYear> electric = run.cohorts().stream()
                .filter(row -> row.segment().powertrain().hasFollowedBattery())
                .toList();
        double inUse = electric.stream()
                .filter(row -> row.year() == LAST)
                .mapToDouble(CohortYear::stock)
                .sum();
        double back =
                run.components().stream().mapToDouble(ComponentReturn::all).sum();
        double abroad =
                electric.stream().mapToDouble(row -> row.left() - row.arrived()).sum();
        assertThat(inUse + back + abroad).isEqualTo(run.installed(), within(1e-9 * (1 + run.installed())));
    }

    @Property(tries = 30)
    void eachCohortsYearBalances(@ForAll long seed) {
        FleetRun run = FleetModel.run(random(new Random(seed)), rules(new Random(seed), Timing.MIDDLE), LAST);
        assertThat(run.cohorts()).allSatisfy(row -> {
            double before = run.cohorts().stream()
                    .filter(other -> other.segment().equals(row.segment())
                            && other.cohort() == row.cohort()
                            && other.year() == row.year() - 1)
                    .mapToDouble(CohortYear::stock)
                    .sum();
            double expected = before + row.found() + row.sold() + row.arrived() - row.left() - row.retired();
            assertThat(row.stock()).isEqualTo(expected, within(1e-9 * (1 + before + row.sold() + row.found())));
        });
    }

    private static FleetInput random(Random random) {
        List<Sale> sales = new ArrayList<>();
        List<StatedStock> stocks = new ArrayList<>();
        List<Transfer> transfers = new ArrayList<>();
        for (Country country : Country.values()) {
            for (Powertrain powertrain : List.of(Powertrain.ICE, Powertrain.BEV)) {
                Segment segment = new Segment(country, "car", powertrain);
                for (int year = 2021; year < 2040; year += 1 + random.nextInt(4)) {
                    sales.add(new Sale(segment, year, random.nextDouble() * 1e6, SourcePosition.NOWHERE));
                }
                stocks.add(new StatedStock(
                        segment,
                        2020,
                        Optional.of(2000 + random.nextInt(20)),
                        random.nextDouble() * 1e6,
                        SourcePosition.NOWHERE));
                transfers.add(transfer(random, country, powertrain));
            }
        }
        return new FleetInput(sales, stocks, transfers);
    }

    /** The last of the three sends its vehicles out of all of them. */
    private static Transfer transfer(Random random, Country from, Powertrain powertrain) {
        Optional<Country> to =
                from == Country.US ? Optional.empty() : Optional.of(Country.values()[from.ordinal() + 1]);
        return new Transfer(
                Optional.of(from),
                to,
                "car",
                powertrain,
                2021 + random.nextInt(20),
                random.nextInt(3),
                3 + random.nextInt(20),
                new Transfer.Amount.Share(random.nextDouble()),
                SourcePosition.NOWHERE);
    }

    private static LifeRules rules(Random random, Timing timing) {
        List<Survival> laws = List.of(
                new Survival.Weibull(1 + 4 * random.nextDouble(), 5 + 20 * random.nextDouble()),
                new Survival.Logistic(17, 4),
                new Survival.Lognormal(12, 0.4),
                new Survival.TruncatedNormal(8, 6),
                new Survival.Table(List.of(1.0, 0.9, 0.8, 0.4, 0.2)));
        Lifetime vehicle = new Lifetime(laws.get(random.nextInt(laws.size())), timing);
        Lifetime battery = new Lifetime(laws.get(random.nextInt(laws.size())), timing);
        return new LifeRules() {
            @Override
            public Lifetime vehicle(Segment segment) {
                return vehicle;
            }

            @Override
            public Optional<Lifetime> component(Segment segment) {
                return segment.powertrain().hasFollowedBattery() ? Optional.of(battery) : Optional.empty();
            }
        };
    }
}
