package org.vereda.inventory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.quantity.Basis;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Dimension;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;

/** Takes the rows of one facility and period, sorts them into an inventory and notes what is doubtful. */
final class InventoryLedger {
    private final Facility facility;
    private final Period period;
    private final List<Finding> findings = new ArrayList<>();

    InventoryLedger(Facility facility, Period period) {
        this.facility = facility;
        this.period = period;
    }

    SiteInventory read(Collection<Activity> rows, Collection<Production> made) {
        List<Activity> inside = rows.stream()
                .filter(row -> row.facility().equals(facility.id()))
                .filter(row -> row.period().overlaps(period))
                .sorted(SiteInventory.ORDER)
                .map(this::insidePeriod)
                .toList();
        if (inside.isEmpty()) {
            findings.add(
                    Finding.warning("inventory.no-activity", facility.position(), facility.id(), period.toString()));
        }
        noteFlowsOfOtherPeriods(rows, inside);
        List<Activity> unusable = inside.stream().filter(this::isUnusable).toList();
        List<Activity> usable =
                inside.stream().filter(row -> !unusable.contains(row)).toList();
        return sorted(usable, unusable, madeInside(made));
    }

    /** A flow that is stated for other days only would be missing here in silence; told once, where it was last stated. */
    private void noteFlowsOfOtherPeriods(Collection<Activity> rows, List<Activity> inside) {
        Set<String> counted = inside.stream().map(row -> row.flow().id()).collect(Collectors.toSet());
        Map<String, Activity> last = new TreeMap<>();
        rows.stream()
                .filter(row -> row.facility().equals(facility.id()))
                .filter(row -> !counted.contains(row.flow().id()))
                .sorted(SiteInventory.ORDER)
                .forEach(row -> last.put(row.flow().id(), row));
        last.forEach((flow, row) -> findings.add(Finding.warning(
                "inventory.flow-of-other-period",
                row.claim().position(),
                flow,
                facility.id(),
                row.period().toString(),
                period.toString())));
    }

    private SiteInventory sorted(List<Activity> usable, List<Activity> unusable, List<Production> made) {
        List<Activity> costs =
                usable.stream().filter(InventoryLedger::isCostOnly).toList();
        List<Activity> amounts = usable.stream().filter(row -> !isCostOnly(row)).toList();
        Set<String> metered = amounts.stream()
                .filter(row -> row.endUse().isEmpty())
                .map(row -> row.flow().id())
                .collect(Collectors.toSet());
        Map<Boolean, List<Activity>> parts = amounts.stream()
                .collect(Collectors.partitioningBy(row ->
                        row.endUse().isEmpty() || !metered.contains(row.flow().id())));
        List<Activity> counted = parts.getOrDefault(true, List.of());
        checkRows(amounts, counted);
        noteFlowsInMoneyAlone(costs, Stream.concat(amounts.stream(), unusable.stream()));
        SiteInventory inventory = new SiteInventory(
                facility, period, counted, parts.getOrDefault(false, List.of()), costs, unusable, made, List.of());
        checkEndUses(inventory);
        return new SiteInventory(facility, period, counted, inventory.subMeters(), costs, unusable, made, findings);
    }

    /** What was paid is no amount: a flow without one would be missing here in silence. */
    private void noteFlowsInMoneyAlone(List<Activity> costs, Stream<Activity> amounts) {
        Set<String> stated = amounts.map(row -> row.flow().id()).collect(Collectors.toSet());
        costs.stream()
                .filter(row -> !stated.contains(row.flow().id()))
                .forEach(row -> findings.add(Finding.warning(
                        "inventory.money-alone",
                        row.claim().position(),
                        row.flow().id(),
                        text(row.claim().value()),
                        expected(row.flow()))));
    }

    // --- rows that reach beyond the period

    private Activity insidePeriod(Activity row) {
        if (period.contains(row.period())) {
            return row;
        }
        Claim<Amount> claim = row.claim();
        Period part = common(row.period());
        noteProrated(row.flow().id(), row.period(), part, claim.position());
        return new Activity(
                row.facility(),
                part,
                row.flow(),
                row.endUse(),
                share(claim, value -> times(value, part, row.period())));
    }

    private List<Production> madeInside(Collection<Production> made) {
        return made.stream()
                .filter(row ->
                        row.facility().equals(facility.id()) && row.period().overlaps(period))
                .map(this::insidePeriod)
                .sorted((left, right) -> {
                    int byProduct = left.product().compareTo(right.product());
                    return byProduct != 0 ? byProduct : left.period().compareTo(right.period());
                })
                .toList();
    }

    private Production insidePeriod(Production row) {
        if (row.claim().value().isNegative()) {
            findings.add(Finding.warning(
                    "inventory.negative-amount",
                    row.claim().position(),
                    row.product(),
                    row.claim().value().toString()));
        }
        if (period.contains(row.period())) {
            return row;
        }
        Period part = common(row.period());
        noteProrated(row.product(), row.period(), part, row.claim().position());
        return new Production(
                row.facility(),
                part,
                row.product(),
                share(row.claim(), amount -> times(amount, part, row.period())),
                row.value().map(money -> times(money, part, row.period())));
    }

    private void noteProrated(String what, Period whole, Period part, SourcePosition position) {
        findings.add(Finding.warning(
                "inventory.prorated",
                position,
                what,
                whole.toString(),
                Long.toString(part.days()),
                Long.toString(whole.days())));
    }

    private Period common(Period other) {
        LocalDate start = other.start().isAfter(period.start()) ? other.start() : period.start();
        LocalDate end = other.end().isBefore(period.end()) ? other.end() : period.end();
        return new Period(start, end);
    }

    private static Amount times(Amount amount, Period part, Period whole) {
        return switch (amount) {
            case Amount.Physical(Quantity quantity) -> new Amount.Physical(times(quantity, part, whole));
            case Amount.Spent(Money money) -> new Amount.Spent(times(money, part, whole));
        };
    }

    private static Quantity times(Quantity quantity, Period part, Period whole) {
        return new Quantity(shareOfDays(quantity.amount(), part, whole), quantity.unit());
    }

    private static Money times(Money money, Period part, Period whole) {
        return new Money(shareOfDays(money.amount(), part, whole), money.currency(), money.priceYear());
    }

    /** {@code amount * days inside / days in all}, multiplied first so that whole results stay whole. */
    private static BigDecimal shareOfDays(BigDecimal amount, Period part, Period whole) {
        return amount.multiply(BigDecimal.valueOf(part.days()))
                .divide(BigDecimal.valueOf(whole.days()), MathContext.DECIMAL128);
    }

    /** A share of a measured amount is calculated; an estimate stays one. */
    private static <T> Claim<T> share(Claim<T> claim, Function<T, T> take) {
        Evidence evidence = claim.evidence() == Evidence.ESTIMATED ? Evidence.ESTIMATED : Evidence.CALCULATED;
        return new Claim<>(
                take.apply(claim.value()), evidence, claim.who(), claim.document(), claim.position(), claim.spread());
    }

    // --- units

    private boolean isUnusable(Activity row) {
        boolean unusable = !fits(row.flow(), row.claim().value());
        if (unusable) {
            findings.add(Finding.error(
                    "inventory.wrong-unit",
                    row.claim().position(),
                    row.flow().id(),
                    text(row.claim().value()),
                    expected(row.flow())));
        }
        return unusable;
    }

    private static boolean fits(Flow flow, Amount amount) {
        return switch (amount) {
            case Amount.Spent spent -> true;
            case Amount.Physical(Quantity quantity) ->
                dimensions(flow).contains(quantity.unit().dimension())
                        && (flow instanceof Flow.Energy || quantity.unit().basis() == Basis.NONE);
        };
    }

    private static List<Dimension> dimensions(Flow flow) {
        return switch (flow) {
            case Flow.Energy(EnergyCarrier carrier) ->
                switch (carrier) {
                    case ELECTRICITY, ELECTRICITY_CONTRACT, ELECTRICITY_ON_SITE -> List.of(Dimension.ENERGY);
                    case NATURAL_GAS,
                            PROPANE,
                            LPG,
                            DIESEL,
                            GASOLINE,
                            FUEL_OIL_LIGHT,
                            FUEL_OIL_HEAVY,
                            COAL,
                            COKE,
                            STEAM -> List.of(Dimension.ENERGY, Dimension.VOLUME, Dimension.MASS);
                };
            case Flow.Water water -> List.of(Dimension.VOLUME);
            case Flow.Freight freight -> List.of(Dimension.MASS.times(Dimension.LENGTH));
            case Flow.Purchase purchase -> List.of();
            case Flow.Waste waste -> List.of(Dimension.MASS);
            case Flow.Solvent solvent -> List.of(Dimension.MASS);
            case Flow.Refrigerant refrigerant -> List.of(Dimension.MASS);
            case Flow.Material material -> List.of(Dimension.MASS);
            case Flow.Emission emission -> List.of(Dimension.MASS);
        };
    }

    private static String expected(Flow flow) {
        List<Dimension> dimensions = dimensions(flow);
        return dimensions.isEmpty()
                ? "USD, CAD, MXN"
                : dimensions.stream().map(InventoryLedger::example).collect(Collectors.joining(", "));
    }

    private static String example(Dimension dimension) {
        Map<Dimension, String> examples = Map.of(
                Dimension.ENERGY,
                "kWh",
                Dimension.VOLUME,
                "m3",
                Dimension.MASS,
                "kg",
                Dimension.MASS.times(Dimension.LENGTH),
                "t*km");
        return examples.getOrDefault(dimension, dimension.inWords());
    }

    private static boolean isCostOnly(Activity row) {
        return row.claim().value() instanceof Amount.Spent && !(row.flow() instanceof Flow.Purchase);
    }

    // --- doubts

    private void checkRows(List<Activity> amounts, List<Activity> counted) {
        amounts.forEach(this::checkSign);
        Map<String, List<Activity>> meters = new TreeMap<>();
        counted.stream()
                .filter(row -> expectsEveryDay(row.flow()))
                .forEach(row -> meters.computeIfAbsent(row.flow().id() + "|" + row.endUse(), key -> new ArrayList<>())
                        .add(row));
        meters.values().forEach(this::checkDays);
    }

    private void checkSign(Activity row) {
        boolean negative = switch (row.claim().value()) {
            case Amount.Physical(Quantity quantity) -> quantity.isNegative();
            case Amount.Spent(Money money) -> money.amount().signum() < 0;
        };
        if (negative) {
            findings.add(Finding.warning(
                    "inventory.negative-amount",
                    row.claim().position(),
                    row.flow().id(),
                    text(row.claim().value())));
        }
    }

    /** Flows that run all year, so that an open day is missing data; waste, losses and emissions come as events. */
    private static boolean expectsEveryDay(Flow flow) {
        return switch (flow) {
            case Flow.Energy energy -> true;
            case Flow.Water water -> true;
            case Flow.Solvent solvent -> true;
            case Flow.Freight freight -> true;
            case Flow.Material material -> true;
            case Flow.Purchase purchase -> true;
            case Flow.Waste waste -> false;
            case Flow.Refrigerant refrigerant -> false;
            case Flow.Emission emission -> false;
        };
    }

    private static boolean isMetered(Flow flow) {
        return flow instanceof Flow.Energy || flow instanceof Flow.Water;
    }

    /** Walks the rows of one meter by first day: counts the days that any row covers. */
    private void checkDays(List<Activity> rows) {
        Optional<Activity> reaching = Optional.empty();
        long covered = 0;
        for (Activity row : rows) {
            Optional<Activity> before = reaching;
            LocalDate open = before.map(earlier -> earlier.period().end().plusDays(1))
                    .filter(day -> day.isAfter(row.period().start()))
                    .orElse(row.period().start());
            covered += row.period().end().isBefore(open)
                    ? 0
                    : new Period(open, row.period().end()).days();
            reaching = before.filter(earlier ->
                            !row.period().end().isAfter(earlier.period().end()))
                    .or(() -> Optional.of(row));
        }
        noteCoverage(rows.getFirst(), covered);
    }

    private void noteCoverage(Activity first, long covered) {
        if (covered < period.days()) {
            Finding.Severity severity = isMetered(first.flow()) ? Finding.Severity.WARNING : Finding.Severity.NOTE;
            findings.add(new Finding(
                    severity,
                    "inventory.partial-coverage",
                    first.claim().position(),
                    List.of(first.flow().id(), facility.id(), Long.toString(covered), Long.toString(period.days()))));
        }
    }

    private void checkEndUses(SiteInventory inventory) {
        inventory.subMeters().stream()
                .map(Activity::flow)
                .distinct()
                .forEach(flow -> unitOf(inventory, flow).ifPresent(unit -> checkEndUses(inventory, flow, unit)));
    }

    private void checkEndUses(SiteInventory inventory, Flow flow, Unit unit) {
        Optional<Quantity> other =
                Optional.ofNullable(inventory.endUses(flow, unit).get(SiteInventory.OTHER));
        other.filter(Quantity::isNegative)
                .ifPresent(excess -> findings.add(Finding.warning(
                        "inventory.end-uses-above-meter",
                        facility.position(),
                        facility.id(),
                        flow.id(),
                        excess.negate().toString())));
    }

    private static Optional<Unit> unitOf(SiteInventory inventory, Flow flow) {
        return inventory.total(flow).stream()
                .flatMap(amount -> amount instanceof Amount.Physical(Quantity quantity)
                        ? Stream.of(quantity.unit())
                        : Stream.empty())
                .findFirst();
    }

    private static String text(Amount amount) {
        return switch (amount) {
            case Amount.Physical(Quantity quantity) -> quantity.toString();
            case Amount.Spent(Money money) -> money.toString();
        };
    }
}
