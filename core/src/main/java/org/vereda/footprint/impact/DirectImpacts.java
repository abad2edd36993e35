package org.vereda.footprint.impact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vereda.footprint.ImpactMethod;
import org.vereda.footprint.ImpactMethod.Impact;
import org.vereda.footprint.ReleaseMasses;
import org.vereda.footprint.SiteFootprint;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Flow;
import org.vereda.inventory.WaterFlow;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/**
 * The direct impacts of a facility, or of one declared unit of a product made there, beyond greenhouse gases: its releases
 * to air, water and soil through an impact method, the energy it uses and the water it takes.
 *
 * @param results one for each category, releases first, then energy and water
 * @param unknownMass kg released to air, water and soil of substances that the directory does not know
 * @param elsewhere how many releases have no compartment: injected underground or transferred
 * @param notCounted flows of energy and water whose amounts lead to no MJ or m3, by their identifiers
 */
public record DirectImpacts(List<Result> results, BigDecimal unknownMass, int elsewhere, List<String> notCounted) {
    public DirectImpacts {
        results = List.copyOf(results);
        notCounted = List.copyOf(notCounted);
    }

    /**
     * The result in one category.
     *
     * @param category the category with its unit
     * @param amount the impact
     * @param massWithoutFactor kg of known substances without a factor in the category, 0 for energy and water
     */
    public record Result(ImpactCategory category, BigDecimal amount, BigDecimal massWithoutFactor) {}

    /**
     * The impacts of a facility.
     *
     * @param site its footprint, whose inventory gives energy and water
     * @param releases its releases of the same period
     * @param directory knows the substances
     * @param method characterizes them
     */
    public static DirectImpacts of(
            SiteFootprint site, Collection<Release> releases, SubstanceDirectory directory, ImpactMethod method) {
        ReleaseMasses masses = ReleaseMasses.of(releases.stream(), directory);
        List<Result> results = new ArrayList<>();
        method.categories().keySet().stream()
                .map(category -> method.impact(category, masses.masses()))
                .map(impact -> result(method, impact))
                .forEach(results::add);
        energy(site).forEach((category, amount) -> results.add(new Result(category, amount, BigDecimal.ZERO)));
        water(site).forEach((category, amount) -> results.add(new Result(category, amount, BigDecimal.ZERO)));
        return new DirectImpacts(
                results, masses.unknownMass(), masses.elsewhere().size(), notCounted(site));
    }

    /**
     * The part of a product: {@code impact * share / output}, per declared unit.
     *
     * @param share the share of the facility's burden that the product takes, 0 to 1
     * @param output declared units made in the period, above zero
     */
    public DirectImpacts perUnit(BigDecimal share, BigDecimal output) {
        List<Result> scaled = results.stream()
                .map(result -> new Result(
                        result.category(),
                        perUnit(result.amount(), share, output),
                        perUnit(result.massWithoutFactor(), share, output)))
                .toList();
        return new DirectImpacts(scaled, perUnit(unknownMass, share, output), elsewhere, notCounted);
    }

    private static BigDecimal perUnit(BigDecimal amount, BigDecimal share, BigDecimal output) {
        return amount.multiply(share).divide(output, MathContext.DECIMAL128);
    }

    private static Result result(ImpactMethod method, Impact impact) {
        String unit = CategoryFactors.withoutPerKilogram(impact.unit());
        return new Result(
                new ImpactCategory(method.id() + " " + impact.category(), unit),
                impact.total(),
                impact.massWithoutFactor());
    }

    private static Map<ImpactCategory, BigDecimal> energy(SiteFootprint site) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        Map<EnergyCarrier, Quantity> used = site.energy();
        used.forEach(
                (carrier, heat) -> amounts.put(CategoryFactors.flow(carrier).id(), megajoules(heat)));
        return characterized(CategoryFactors.energy(), amounts);
    }

    static BigDecimal megajoules(Quantity heat) {
        return heat.amount().multiply(heat.unit().factor()).movePointLeft(6);
    }

    private static Map<ImpactCategory, BigDecimal> water(SiteFootprint site) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        for (WaterFlow water : WaterFlow.values()) {
            site.inventory()
                    .total(new Flow.Water(water), Units.CUBIC_METER)
                    .ifPresent(volume -> amounts.put(CategoryFactors.flow(water).id(), volume.amount()));
        }
        return characterized(CategoryFactors.water(), amounts);
    }

    static List<String> notCounted(SiteFootprint site) {
        List<String> missing = new ArrayList<>();
        Map<EnergyCarrier, Quantity> counted = site.energy();
        site.inventory().energy().keySet().stream()
                .filter(carrier -> !counted.containsKey(carrier))
                .map(EnergyCarrier::id)
                .forEach(missing::add);
        for (WaterFlow water : WaterFlow.values()) {
            Flow flow = new Flow.Water(water);
            boolean stated = !site.inventory().total(flow).isEmpty();
            if (stated && site.inventory().total(flow, Units.CUBIC_METER).isEmpty()) {
                missing.add(flow.id());
            }
        }
        return missing;
    }

    private static Map<ImpactCategory, BigDecimal> characterized(
            CategoryFactors factors, Map<String, BigDecimal> amounts) {
        Map<ImpactCategory, BigDecimal> results = new LinkedHashMap<>();
        factors.categories().forEach(category -> results.put(category, BigDecimal.ZERO));
        factors.factors()
                .forEach(factor -> results.merge(
                        factor.category(),
                        amounts.getOrDefault(factor.flow().id(), BigDecimal.ZERO)
                                .multiply(factor.value()),
                        BigDecimal::add));
        return results;
    }
}
