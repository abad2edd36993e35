package org.vereda.sources.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.Amount;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Flow;
import org.vereda.inventory.Metric;
import org.vereda.measures.PlanMoney;
import org.vereda.partnership.Project;
import org.vereda.partnership.ProjectStatus;
import org.vereda.partnership.Saving;
import org.vereda.partnership.baseline.Driver;
import org.vereda.partnership.baseline.FitLimits;
import org.vereda.partnership.metering.DriverAmount;
import org.vereda.partnership.metering.MeterPoint;
import org.vereda.partnership.metering.MeterReading;
import org.vereda.partnership.metering.Metering;
import org.vereda.partnership.realised.LedgerInput;
import org.vereda.partnership.realised.LedgerTotal;
import org.vereda.partnership.realised.Ranged;
import org.vereda.partnership.realised.RealisedLedger;
import org.vereda.partnership.realised.SavingLine;
import org.vereda.partnership.realised.UnitWorth;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.ExchangeTable;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;
import org.vereda.sources.folder.MeteredPlant.Made;
import org.vereda.sources.folder.MeteredPlant.Month;

/** Five projects on two meters whose true savings are known: p1 and p2 behind a, p4 and p5 behind b, p3 behind both. */
class SharedMetersTest {
    private static final int SEEDS = 500;
    private static final LocalDate START = LocalDate.of(2021, 1, 1);
    private static final int BEFORE = 36;
    private static final int MONTHS = 51;
    private static final Map<String, List<String>> METERS = Map.of(
            "p1", List.of("a"),
            "p2", List.of("a"),
            "p3", List.of("a", "b"),
            "p4", List.of("b"),
            "p5", List.of("b"));
    private static final Map<String, Double> ESTIMATES =
            Map.of("p1", 20.0, "p2", 35.0, "p3", 25.0, "p4", 30.0, "p5", 15.0);

    private final List<MeterReading> readings = new ArrayList<>();
    private final List<DriverAmount> drivers = new ArrayList<>();

    @Tag("simulation")
    @Test
    void theRangeOfASumOverSharedMetersHoldsTheTruth() {
        int all = 0;
        int apart = 0;
        int part = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<String, Double> truth = plants(seed);
            RealisedLedger ledger = ledger();
            double whole =
                    truth.values().stream().mapToDouble(Double::doubleValue).sum();
            all += holds(sum(ledger, line -> true), whole) ? 1 : 0;
            apart += holds(independent(ledger), whole) ? 1 : 0;
            double share = (20.0 + 35.0) / (20.0 + 35.0 + 25.0);
            part += holds(
                            sum(ledger, line -> List.of("p1", "p2").contains(line.project())),
                            share * truth.getOrDefault("a", 0.0))
                    ? 1
                    : 0;
        }
        assertThat(all / (double) SEEDS).isBetween(0.85, 0.95);
        assertThat(part / (double) SEEDS).isBetween(0.85, 0.95);
        assertThat(apart / (double) SEEDS).as("as if all erred independently").isLessThan(0.80);
    }

    private static boolean holds(Ranged range, double truth) {
        return range.low() <= truth && truth <= range.high();
    }

    private static Ranged sum(RealisedLedger ledger, Predicate<SavingLine> which) {
        return LedgerTotal.of(ledger.lines(), line -> which.test(line) ? Optional.of(line.share()) : Optional.empty())
                .stream()
                .filter(total -> total.counted().metric().equals("electricity"))
                .flatMap(total -> total.realised().stream())
                .findFirst()
                .orElseThrow();
    }

    private static Ranged independent(RealisedLedger ledger) {
        List<Ranged> parts = ledger.lines().stream()
                .flatMap(line -> line.realised().stream())
                .toList();
        return Ranged.normal(
                parts.stream().mapToDouble(Ranged::best).sum(),
                parts.stream().mapToDouble(Ranged::variance).sum());
    }

    /** Fills readings and drivers; gives the true savings of both meters in MWh a year. */
    private Map<String, Double> plants(int seed) {
        readings.clear();
        drivers.clear();
        return Map.of(
                "a", plant("a", new Made(900, 40, 25, 0.025, 0.08), new SplittableRandom(seed)),
                "b", plant("b", new Made(500, 60, 10, 0.020, 0.05), new SplittableRandom(seed + 10_000L)));
    }

    private double plant(String id, Made made, SplittableRandom random) {
        MeteredPlant plant = new MeteredPlant(made, random);
        double saved = 0;
        double days = 0;
        for (int at = 0; at < MONTHS; at++) {
            Month month = plant.month(MeteredPlant.drive(START.plusMonths(at), random), at >= BEFORE);
            readings.add(
                    new MeterReading(id, month.drive().period(), claim(Quantity.of(month.use(), Units.KILOWATT_HOUR))));
            drive(id, "parts", month, month.drive().production());
            drive(id, "degree days", month, month.drive().degrees());
            saved += month.saving();
            days += at >= BEFORE ? month.drive().period().days() : 0;
        }
        return saved / days * 365 / 1000;
    }

    private void drive(String facility, String name, Month month, double amount) {
        drivers.add(new DriverAmount(
                facility,
                new Driver(name, Driver.Direction.RAISES),
                month.drive().period(),
                BigDecimal.valueOf(amount),
                "",
                SourcePosition.NOWHERE));
    }

    private RealisedLedger ledger() {
        UnitWorth worth = (MeterPoint meter, Unit unit) ->
                new UnitWorth.Worth(Optional.empty(), Map.of(Metric.ELECTRICITY, BigDecimal.ONE));
        List<String> ids = METERS.keySet().stream().sorted().toList();
        return RealisedLedger.of(new LedgerInput(
                ids.stream().map(SharedMetersTest::project).toList(),
                ids.stream().map(SharedMetersTest::estimate).toList(),
                List.of(),
                new Metering(List.of(meter("a"), meter("b")), readings, drivers, List.of()),
                worth,
                new PlanMoney(Currency.USD, 2023, new ExchangeTable(List.of(), List.of())),
                FitLimits.USUAL,
                Set.of(),
                Map.of()));
    }

    private static MeterPoint meter(String id) {
        return new MeterPoint(id, id, new Flow.Energy(EnergyCarrier.ELECTRICITY), "", SourcePosition.NOWHERE);
    }

    private static Project project(String id) {
        return new Project(
                id,
                id,
                "a",
                "",
                id,
                ProjectStatus.IMPLEMENTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Project.Metered(
                        METERS.getOrDefault(id, List.of()),
                        List.of("parts", "degree days"),
                        Optional.empty(),
                        Optional.of(START.plusMonths(BEFORE).minusDays(1)),
                        Optional.of(START.plusMonths(BEFORE))),
                "",
                SourcePosition.NOWHERE);
    }

    private static Saving estimate(String id) {
        Amount amount = new Amount.Physical(Quantity.of(ESTIMATES.getOrDefault(id, 0.0), Units.MEGAWATT_HOUR));
        return new Saving(id, "electricity", Saving.Stage.ESTIMATED, claim(amount));
    }

    private static <T> Claim<T> claim(T value) {
        return new Claim<>(value, Evidence.MEASURED, "", "", SourcePosition.NOWHERE);
    }
}
