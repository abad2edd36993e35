package org.vereda.footprint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.vereda.footprint.method.ElectricityCover;
import org.vereda.inventory.Activity;
import org.vereda.inventory.ElectricityInstrument;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Flow;
import org.vereda.inventory.SiteInventory;
import org.vereda.quantity.Basis;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/**
 * The greenhouse gases of a facility in a period: scope 1, scope 2 by location and by market side by side, and the
 * categories of scope 3 that its data reach. Every line keeps the row and the factor that it came from.
 *
 * <p>Totals count the lines in the method's own GWP set. Lines whose factor states only a sum of gases with another set are
 * {@linkplain #apart() kept apart}: there is no exact way from one set to the other.
 *
 * @param inventory the amounts
 * @param method what they were multiplied with
 * @param lines the products, in the order of the inventory's rows
 * @param notCovered amounts that are missing from every total
 * @param findings what a person should know, each said once, sorted; those of the inventory are not repeated
 */
public record SiteFootprint(
        SiteInventory inventory,
        FootprintMethod method,
        List<FootprintLine> lines,
        List<NotCovered> notCovered,
        List<Finding> findings) {
    public SiteFootprint {
        lines = List.copyOf(lines);
        notCovered = List.copyOf(notCovered);
        findings = once(findings);
    }

    /** The footprint of an inventory without contracts for electricity. */
    public static SiteFootprint of(SiteInventory inventory, FootprintMethod method) {
        return of(inventory, method, List.of());
    }

    /**
     * The footprint of an inventory; the year for the choice of factors is that of the period's last day.
     *
     * @param instruments the contracts and certificates of all facilities, so that one that is used twice is seen
     */
    public static SiteFootprint of(
            SiteInventory inventory, FootprintMethod method, Collection<ElectricityInstrument> instruments) {
        FactorApplication application = new FactorApplication(
                method,
                method.regionsOf(inventory.facility()),
                inventory.period().end().getYear(),
                cover(inventory, method, instruments));
        for (Activity row : inventory.counted()) {
            application.apply(row.flow(), row.endUse(), row.claim());
        }
        List<Finding> findings = new ArrayList<>(application.findings());
        dividedZip(inventory, method).ifPresent(findings::add);
        return new SiteFootprint(inventory, method, application.lines(), application.notCovered(), findings);
    }

    private static Optional<ElectricityCover> cover(
            SiteInventory inventory, FootprintMethod method, Collection<ElectricityInstrument> instruments) {
        List<ElectricityInstrument> own = instruments.stream()
                .filter(instrument ->
                        instrument.facility().equals(inventory.facility().id()))
                .filter(instrument -> instrument.period().overlaps(inventory.period()))
                .toList();
        return own.isEmpty()
                ? Optional.empty()
                : inventory
                        .total(new Flow.Energy(EnergyCarrier.ELECTRICITY), Units.KILOWATT_HOUR)
                        .filter(use -> use.amount().signum() > 0)
                        .map(use -> ElectricityCover.of(
                                use.amount(),
                                inventory.period().end().getYear(),
                                method.regionsOf(inventory.facility()),
                                own,
                                instruments));
    }

    /** A ZIP code in several electricity subregions tells nothing: the facility must say which one feeds it. */
    private static Optional<Finding> dividedZip(SiteInventory inventory, FootprintMethod method) {
        List<String> subregions = method.gridRegions(inventory.facility());
        return subregions.size() > 1 && !inventory.electricity().isZero()
                ? Optional.of(Finding.warning(
                        "footprint.grid-divided",
                        inventory.facility().position(),
                        inventory.facility().id(),
                        inventory.facility().postalCode(),
                        String.join(", ", subregions)))
                : Optional.empty();
    }

    /** The regions whose factors serve the facility, nearest first. */
    public List<String> regions() {
        return method.regionsOf(inventory.facility());
    }

    /** kg CO2e of one scope or category. */
    public BigDecimal total(EmissionScope scope) {
        return sum(line -> line.scope() == scope);
    }

    /** kg CO2e of scope 1, 2 or 3 with electricity on a basis. */
    public BigDecimal total(int scope, ElectricityBasis basis) {
        return sum(line -> line.scope().scope() == scope && line.scope().counts(basis));
    }

    /** kg CO2e of all scopes with electricity on a basis. */
    public BigDecimal total(ElectricityBasis basis) {
        return sum(line -> line.scope().counts(basis));
    }

    /** kg CO2e of scopes 1 and 2 with electricity on a basis: what the facility itself can steer. */
    public BigDecimal operations(ElectricityBasis basis) {
        return total(1, basis).add(total(2, basis));
    }

    /** kg of each gas of one scope or category; a source that states only a sum adds to {@link Gas#CO2E}. */
    public Map<Gas, BigDecimal> gases(EmissionScope scope) {
        Map<Gas, BigDecimal> gases = new EnumMap<>(Gas.class);
        lines.stream()
                .filter(line -> line.scope() == scope && isInSet(line))
                .forEach(line -> line.kilograms().forEach((gas, mass) -> gases.merge(gas, mass, BigDecimal::add)));
        return gases;
    }

    /** kg CO2e by flow, by the flow's id, with electricity on a basis. */
    public Map<String, BigDecimal> byFlow(ElectricityBasis basis) {
        Map<String, BigDecimal> flows = new TreeMap<>();
        lines.stream()
                .filter(line -> line.scope().counts(basis) && isInSet(line))
                .forEach(line -> flows.merge(line.flow().id(), line.co2e(), BigDecimal::add));
        return flows;
    }

    /**
     * Energy by carrier in megajoules, fuels on the higher heating value; a carrier is absent where a part of it cannot be
     * told so, which its missing factor or unit has then a finding for.
     */
    public Map<EnergyCarrier, Quantity> energy() {
        Map<EnergyCarrier, Quantity> energy = new EnumMap<>(EnergyCarrier.class);
        inventory.energy().forEach((carrier, amounts) -> {
            List<Quantity> heats = amounts.stream()
                    .flatMap(amount -> heat(carrier, amount).stream())
                    .toList();
            if (heats.size() == amounts.size()) {
                heats.stream().reduce(Quantity::plus).ifPresent(sum -> energy.put(carrier, sum));
            }
        });
        return energy;
    }

    /** An amount of a carrier in megajoules, fuels on the higher heating value; nothing where no property leads to it. */
    public Optional<Quantity> heat(EnergyCarrier carrier, Quantity amount) {
        Unit megajoule = switch (carrier) {
            case ELECTRICITY, ELECTRICITY_CONTRACT, ELECTRICITY_ON_SITE, STEAM -> Units.MEGAJOULE;
            case NATURAL_GAS, PROPANE, LPG, DIESEL, GASOLINE, FUEL_OIL_LIGHT, FUEL_OIL_HEAVY, COAL, COKE ->
                Units.MEGAJOULE.on(Basis.HHV);
        };
        return method.fuels()
                .convert(new Flow.Energy(carrier), regions(), amount, megajoule)
                .map(FuelConversion.Converted::quantity);
    }

    /** kg CO2e that no total counts, by the GWP set of their factors, with electricity on the method's basis. */
    public Map<String, BigDecimal> apart() {
        Map<String, BigDecimal> sets = new TreeMap<>();
        lines.stream()
                .filter(line -> !isInSet(line) && line.scope().counts(method.electricity()))
                .forEach(line -> sets.merge(line.gwpSet(), line.co2e(), BigDecimal::add));
        return sets;
    }

    /** True where a line is in the method's GWP set and thus in the totals. */
    public boolean isInSet(FootprintLine line) {
        return line.gwpSet().equals(method.gwp().id());
    }

    private BigDecimal sum(Predicate<FootprintLine> which) {
        return lines.stream()
                .filter(which)
                .filter(this::isInSet)
                .map(FootprintLine::co2e)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The findings of many sites, each said once, sorted. */
    public static List<Finding> findings(Collection<SiteFootprint> sites) {
        return once(sites.stream().flatMap(site -> site.findings().stream()).toList());
    }

    /** Twelve monthly bills with one old factor are one finding, at the first of them. */
    public static List<Finding> once(Collection<Finding> findings) {
        Map<String, Finding> firsts = new LinkedHashMap<>();
        findings.stream()
                .sorted()
                .forEach(finding -> firsts.putIfAbsent(finding.code() + finding.arguments(), finding));
        return firsts.values().stream().sorted().toList();
    }
}
