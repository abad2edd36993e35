package org.vereda.footprint;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Flow;
import org.vereda.quantity.Basis;
import org.vereda.quantity.Dimension;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/**
 * Turns an amount of a fuel into another unit family: volume or mass into heat, one heating value into the other, a gas
 * at one temperature into the same gas at another.
 *
 * <p>Only stated facts are used: heating values and densities with their sources, and for gas volumes the ideal gas at
 * constant pressure, {@code V2 = V1 * T2 / T1} with T in kelvin. A property per volume of natural gas holds at 60 degrees
 * Fahrenheit, the standard condition of United States gas sales. An amount without a stated basis is converted to nothing.
 */
public final class FuelConversion {
    private static final Map<Basis, BigDecimal> KELVIN = Map.of(
            Basis.AT_0_C, new BigDecimal("273.15"),
            Basis.AT_15_C, new BigDecimal("288.15"),
            Basis.AT_20_C, new BigDecimal("293.15"),
            Basis.AT_60_F, new BigDecimal("519.67").divide(new BigDecimal("1.8"), MathContext.DECIMAL128));
    private static final int LONGEST = 4;

    private final List<FuelProperty> properties;

    public FuelConversion(List<FuelProperty> properties) {
        this.properties = List.copyOf(properties);
    }

    /**
     * An amount in another unit with the facts that led there.
     *
     * @param quantity the amount in the wanted unit
     * @param steps one line per step: the heat content with its source, or the change of temperature
     */
    public record Converted(Quantity quantity, List<String> steps) {
        public Converted {
            steps = List.copyOf(steps);
        }

        /** True where the unit alone was converted. */
        public boolean isExact() {
            return steps.isEmpty();
        }
    }

    /**
     * The amount of a flow in a unit, by the fewest steps; nothing where no stated fact leads there.
     *
     * @param flow the flow; only energy carriers have such properties
     * @param regions where to look for properties, nearest region first
     * @param amount how much of it
     * @param target the wanted unit
     */
    public Optional<Converted> convert(Flow flow, List<String> regions, Quantity amount, Unit target) {
        if (amount.unit().isComparableWith(target)) {
            return Optional.of(new Converted(amount.to(target), List.of()));
        }
        return flow instanceof Flow.Energy(EnergyCarrier carrier)
                ? search(nearestFirst(carrier, regions), amount, target)
                : Optional.empty();
    }

    /** The facts that conversions may use. */
    public List<FuelProperty> properties() {
        return properties;
    }

    private List<FuelProperty> nearestFirst(EnergyCarrier carrier, List<String> regions) {
        return properties.stream()
                .filter(property -> property.carrier() == carrier)
                .sorted(Comparator.comparingInt((FuelProperty property) -> distance(property.region(), regions))
                        .thenComparing(FuelProperty::region)
                        .thenComparing(FuelProperty::kind)
                        .thenComparing(property -> property.unit().symbol()))
                .toList();
    }

    private static int distance(String region, List<String> regions) {
        int index = regions.indexOf(region);
        return index < 0 ? regions.size() : index;
    }

    private static Optional<Converted> search(List<FuelProperty> properties, Quantity amount, Unit target) {
        Deque<Converted> open = new ArrayDeque<>(List.of(new Converted(amount, List.of())));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Converted here = open.removeFirst();
            if (here.quantity().unit().isComparableWith(target)) {
                return Optional.of(new Converted(here.quantity().to(target), here.steps()));
            }
            if (here.steps().size() < LONGEST && seen.add(family(here.quantity().unit()))) {
                next(properties, here).forEach(open::addLast);
            }
        }
        return Optional.empty();
    }

    private static String family(Unit unit) {
        return unit.dimension() + unit.basis().name();
    }

    private static List<Converted> next(List<FuelProperty> properties, Converted here) {
        List<Converted> next = new ArrayList<>();
        properties.forEach(property -> through(property, here).forEach(next::add));
        otherTemperatures(here).forEach(next::add);
        return next;
    }

    /** Forward, from volume or mass to what the property gives for it, or backward. */
    private static Stream<Converted> through(FuelProperty property, Converted here) {
        Unit unit = here.quantity().unit();
        BigDecimal amount = here.quantity().amount().multiply(unit.factor());
        BigDecimal value = property.value().multiply(property.unit().factor());
        Unit below = below(property);
        Unit above = above(property);
        if (unit.isComparableWith(below)) {
            return Stream.of(step(here, new Quantity(amount.multiply(value), above), text(property)));
        }
        return unit.isComparableWith(above) && value.signum() > 0
                ? Stream.of(
                        step(here, new Quantity(amount.divide(value, MathContext.DECIMAL128), below), text(property)))
                : Stream.empty();
    }

    /** The coherent unit of what a property is stated for: volume or mass. */
    private static Unit below(FuelProperty property) {
        boolean perMass = property.unit().dimension().times(Dimension.MASS).equals(Dimension.ENERGY);
        Unit volume = property.carrier() == EnergyCarrier.NATURAL_GAS
                ? Units.CUBIC_METER.on(Basis.AT_60_F)
                : Units.CUBIC_METER;
        return perMass ? Units.KILOGRAM : volume;
    }

    /** The coherent unit of what a property gives: heat on its stated heating value, or mass. */
    private static Unit above(FuelProperty property) {
        return switch (property.kind()) {
            case HIGHER_HEATING_VALUE -> Units.JOULE.on(Basis.HHV);
            case LOWER_HEATING_VALUE -> Units.JOULE.on(Basis.LHV);
            case DENSITY -> Units.KILOGRAM;
        };
    }

    private static Stream<Converted> otherTemperatures(Converted here) {
        Quantity quantity = here.quantity();
        BigDecimal from = KELVIN.get(quantity.unit().basis());
        if (from == null || !quantity.unit().dimension().equals(Dimension.VOLUME)) {
            return Stream.empty();
        }
        return KELVIN.entrySet().stream()
                .filter(to -> to.getKey() != quantity.unit().basis())
                .sorted(Map.Entry.comparingByKey())
                .map(to -> step(
                        here,
                        new Quantity(
                                quantity.to(Units.CUBIC_METER.on(quantity.unit().basis()))
                                        .amount()
                                        .multiply(to.getValue())
                                        .divide(from, MathContext.DECIMAL128),
                                Units.CUBIC_METER.on(to.getKey())),
                        quantity.unit().basis().text() + " -> " + to.getKey().text()));
    }

    private static Converted step(Converted here, Quantity quantity, String fact) {
        List<String> steps = new ArrayList<>(here.steps());
        steps.add(fact);
        return new Converted(quantity, steps);
    }

    private static String text(FuelProperty property) {
        return property.value().toPlainString() + " " + property.unit() + " (" + property.source() + ")";
    }
}
