package org.vereda.inventory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/**
 * What one facility used, bought, emitted, sent away and made in a period: quantities in their own units, no factors.
 *
 * <p>Rules. A row that reaches beyond the period counts with its share of days inside, and a finding says so. Nothing is
 * extrapolated: a flow whose rows leave days of the period open counts as stated, with a finding. Rows of a flow without
 * an end use are the site's meter; rows with an end use are then parts of it and not added again. Where a flow has only
 * rows with an end use, their sum is the site's amount. Money beside a physical flow is its cost, never its amount.
 *
 * @param facility the facility
 * @param period first and last day
 * @param counted the rows that make up the site's amounts, each inside the period
 * @param subMeters rows of an end use that are part of a counted row
 * @param costs money stated for flows that are counted physically
 * @param unusable rows whose unit does not fit their flow; each has an error among the findings
 * @param production what the facility made, each inside the period
 * @param findings what a person should know, sorted
 */
public record SiteInventory(
        Facility facility,
        Period period,
        List<Activity> counted,
        List<Activity> subMeters,
        List<Activity> costs,
        List<Activity> unusable,
        List<Production> production,
        List<Finding> findings) {
    /** The end use of what no stated end use explains. */
    public static final String OTHER = "other";

    static final Comparator<Activity> ORDER = Comparator.comparing(
                    (Activity activity) -> activity.flow().id())
            .thenComparing(Activity::endUse)
            .thenComparing(Activity::period)
            .thenComparing(activity -> activity.claim().position())
            .thenComparing(activity -> activity.claim().value().toString());

    public SiteInventory {
        counted = counted.stream().sorted(ORDER).toList();
        subMeters = subMeters.stream().sorted(ORDER).toList();
        costs = costs.stream().sorted(ORDER).toList();
        unusable = unusable.stream().sorted(ORDER).toList();
        production = List.copyOf(production);
        findings = findings.stream().sorted().distinct().toList();
    }

    /**
     * The inventory of a facility from the rows of any facility and period; rows of others are left aside.
     *
     * @param facility the facility
     * @param period first and last day, usually the base year of the partnership
     * @param activities rows of bills, manifests and meters
     * @param production rows of what was made
     */
    public static SiteInventory of(
            Facility facility, Period period, Collection<Activity> activities, Collection<Production> production) {
        return new InventoryLedger(facility, period).read(activities, production);
    }

    /** The amounts of each flow in the period, one per unit family that cannot be added to another, by the flow's id. */
    public Map<String, List<Amount>> totals() {
        Map<String, List<Amount>> totals = new TreeMap<>();
        counted.forEach(activity -> totals.computeIfAbsent(activity.flow().id(), id -> new ArrayList<>())
                .add(activity.claim().value()));
        totals.replaceAll((id, amounts) -> Sums.of(amounts));
        return totals;
    }

    /** The amounts of one flow: more than one where units cannot be added (gas by volume and by heat), none where absent. */
    public List<Amount> total(Flow flow) {
        return Sums.of(counted.stream()
                .filter(activity -> activity.flow().equals(flow))
                .map(activity -> activity.claim().value())
                .toList());
    }

    /** The amount of a flow in a unit; nothing where the flow is absent or a part of it cannot be told in that unit. */
    public Optional<Quantity> total(Flow flow, Unit unit) {
        List<Amount> amounts = total(flow);
        return amounts.size() == 1
                        && amounts.getFirst() instanceof Amount.Physical(Quantity quantity)
                        && quantity.unit().isComparableWith(unit)
                ? Optional.of(quantity.to(unit))
                : Optional.empty();
    }

    /** Energy by carrier in the units of the bills: fuels by volume or mass stay so, for heat contents are factors. */
    public Map<EnergyCarrier, List<Quantity>> energy() {
        Map<EnergyCarrier, List<Quantity>> energy = new EnumMap<>(EnergyCarrier.class);
        for (EnergyCarrier carrier : EnergyCarrier.values()) {
            List<Quantity> sums = physical(total(new Flow.Energy(carrier)));
            if (!sums.isEmpty()) {
                energy.put(carrier, sums);
            }
        }
        return energy;
    }

    /** Electricity of all kinds in kilowatt-hours. */
    public Quantity electricity() {
        return Stream.of(
                        EnergyCarrier.ELECTRICITY,
                        EnergyCarrier.ELECTRICITY_CONTRACT,
                        EnergyCarrier.ELECTRICITY_ON_SITE)
                .flatMap(carrier -> total(new Flow.Energy(carrier), Units.KILOWATT_HOUR).stream())
                .reduce(Quantity.zero(Units.KILOWATT_HOUR), Quantity::plus);
    }

    public WaterBalance water() {
        return WaterBalance.of(counted.stream());
    }

    /** The VOC balance from the stated streams; give zones to {@link SolventBalance#withZones} where none states what was destroyed. */
    public SolventBalance solvents() {
        return SolventBalance.of(counted.stream());
    }

    /** Waste of all routes in kg. */
    public Quantity waste() {
        return waste(waste -> true);
    }

    /** Hazardous waste of all routes in kg. */
    public Quantity hazardousWaste() {
        return waste(Flow.Waste::hazardous);
    }

    /** Waste by treatment route in kg. */
    public Map<WasteRoute, Quantity> wasteByRoute() {
        Map<WasteRoute, Quantity> routes = new EnumMap<>(WasteRoute.class);
        eachWaste((waste, mass) -> routes.merge(waste.route(), mass, Quantity::plus));
        return routes;
    }

    /** Waste by level of the pollution-prevention hierarchy in kg. */
    public Map<WasteRoute.Level, Quantity> wasteByLevel() {
        Map<WasteRoute.Level, Quantity> levels = new EnumMap<>(WasteRoute.Level.class);
        eachWaste((waste, mass) -> levels.merge(waste.route().level(), mass, Quantity::plus));
        return levels;
    }

    /** Materials bought by mass, in kg. */
    public Quantity materials() {
        return counted.stream()
                .filter(activity -> activity.flow() instanceof Flow.Material)
                .flatMap(activity -> physical(List.of(activity.claim().value())).stream())
                .map(mass -> mass.to(Units.KILOGRAM))
                .reduce(Quantity.zero(Units.KILOGRAM), Quantity::plus);
    }

    /** What was paid for a flow that is counted physically, one sum per currency and price year. */
    public List<Money> cost(Flow flow) {
        List<Amount> amounts = costs.stream()
                .filter(activity -> activity.flow().equals(flow))
                .map(activity -> activity.claim().value())
                .toList();
        return Sums.of(amounts).stream()
                .flatMap(amount -> amount instanceof Amount.Spent(Money money) ? Stream.of(money) : Stream.empty())
                .toList();
    }

    /**
     * A flow by end use in a unit: the stated end uses and, as {@link #OTHER}, {@code meter - sum of the end uses}; below
     * zero where the end uses exceed the meter, which is then among the findings. Empty where the flow is absent or a
     * part of it cannot be told in that unit.
     */
    public Map<String, Quantity> endUses(Flow flow, Unit unit) {
        Map<String, Quantity> uses = new TreeMap<>();
        Stream.concat(counted.stream(), subMeters.stream())
                .filter(activity ->
                        activity.flow().equals(flow) && !activity.endUse().isEmpty())
                .forEach(activity -> in(activity, unit)
                        .ifPresent(quantity -> uses.merge(activity.endUse(), quantity, Quantity::plus)));
        total(flow, unit).ifPresent(meter -> {
            Quantity named = uses.values().stream().reduce(Quantity.zero(unit), Quantity::plus);
            uses.merge(OTHER, meter.minus(named), Quantity::plus);
        });
        return uses;
    }

    private static Optional<Quantity> in(Activity activity, Unit unit) {
        return activity.claim().value() instanceof Amount.Physical(Quantity quantity)
                        && quantity.unit().isComparableWith(unit)
                ? Optional.of(quantity.to(unit))
                : Optional.empty();
    }

    private Quantity waste(Predicate<Flow.Waste> which) {
        List<Quantity> masses = new ArrayList<>();
        eachWaste((waste, mass) -> {
            if (which.test(waste)) {
                masses.add(mass);
            }
        });
        return masses.stream().reduce(Quantity.zero(Units.KILOGRAM), Quantity::plus);
    }

    private void eachWaste(BiConsumer<Flow.Waste, Quantity> use) {
        for (Activity activity : counted) {
            if (activity.flow() instanceof Flow.Waste waste
                    && activity.claim().value() instanceof Amount.Physical(Quantity mass)) {
                use.accept(waste, mass.to(Units.KILOGRAM));
            }
        }
    }

    private static List<Quantity> physical(List<Amount> amounts) {
        return amounts.stream()
                .flatMap(amount ->
                        amount instanceof Amount.Physical(Quantity quantity) ? Stream.of(quantity) : Stream.empty())
                .toList();
    }

    /**
     * The water of a facility in a period, in cubic meters: {@code consumed = withdrawn - discharged}, and water used again
     * counted apart.
     *
     * @param flows cubic meters of each kind of flow that was stated
     */
    public record WaterBalance(Map<WaterFlow, Quantity> flows) {
        public WaterBalance {
            flows = Map.copyOf(flows);
        }

        static WaterBalance of(Stream<Activity> activities) {
            Map<WaterFlow, Quantity> flows = new EnumMap<>(WaterFlow.class);
            activities.forEach(activity -> {
                if (activity.flow() instanceof Flow.Water water
                        && activity.claim().value() instanceof Amount.Physical(Quantity quantity)) {
                    flows.merge(water.kind(), quantity.to(Units.CUBIC_METER), Quantity::plus);
                }
            });
            return new WaterBalance(flows);
        }

        /** Fresh water from all sources. */
        public Quantity withdrawn() {
            return sum(flow -> flow.getKey().isWithdrawal());
        }

        /** Water let go to all receivers. */
        public Quantity discharged() {
            return sum(flow -> flow.getKey().isDischarge());
        }

        /** {@code withdrawn - discharged}; below zero where discharges are overstated or a source is missing. */
        public Quantity consumed() {
            return withdrawn().minus(discharged());
        }

        /** Water used again after treatment on site. */
        public Quantity reused() {
            return sum(flow -> flow.getKey() == WaterFlow.REUSED);
        }

        /** {@code reused / (reused + withdrawn)}, nothing where there is no water at all. */
        public Optional<BigDecimal> reuseShare() {
            Quantity used = reused().plus(withdrawn());
            return used.amount().signum() == 0
                    ? Optional.empty()
                    : Optional.of(reused().amount().divide(used.amount(), MathContext.DECIMAL128));
        }

        /** True where both a withdrawal and a discharge were stated, so that {@link #consumed()} means something. */
        public boolean isClosed() {
            return flows.keySet().stream().anyMatch(WaterFlow::isWithdrawal)
                    && flows.keySet().stream().anyMatch(WaterFlow::isDischarge);
        }

        private Quantity sum(Predicate<Map.Entry<WaterFlow, Quantity>> which) {
            return flows.entrySet().stream()
                    .filter(which)
                    .map(Map.Entry::getValue)
                    .reduce(Quantity.zero(Units.CUBIC_METER), Quantity::plus);
        }
    }

    /** Adds amounts that can be added, in the unit of the first of each family. */
    private static final class Sums {
        private Sums() {}

        static List<Amount> of(List<Amount> amounts) {
            List<Amount> sums = new ArrayList<>();
            amounts.forEach(amount -> add(sums, amount));
            return List.copyOf(sums);
        }

        private static void add(List<Amount> sums, Amount amount) {
            for (int i = 0; i < sums.size(); i++) {
                Optional<Amount> sum = sum(sums.get(i), amount);
                if (sum.isPresent()) {
                    sums.set(i, sum.get());
                    return;
                }
            }
            sums.add(amount);
        }

        private static Optional<Amount> sum(Amount left, Amount right) {
            return switch (left) {
                case Amount.Physical(Quantity first)
                when right instanceof Amount.Physical(Quantity second) ->
                    first.unit().isComparableWith(second.unit())
                            ? Optional.of(new Amount.Physical(first.plus(second)))
                            : Optional.empty();
                case Amount.Spent(Money first)
                when right instanceof Amount.Spent(Money second) ->
                    first.currency() == second.currency() && first.priceYear() == second.priceYear()
                            ? Optional.of(new Amount.Spent(first.plus(second)))
                            : Optional.empty();
                case Amount.Physical physical -> Optional.empty();
                case Amount.Spent spent -> Optional.empty();
            };
        }
    }
}
