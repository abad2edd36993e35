package org.vereda.footprint.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vereda.footprint.CharacterizationFactor;
import org.vereda.footprint.Compartment;
import org.vereda.footprint.Gas;
import org.vereda.footprint.GwpSet;
import org.vereda.footprint.ImpactMethod;
import org.vereda.footprint.method.GhgComponent;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.footprint.network.NetworkFlow;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.WaterFlow;

/**
 * The categories and factors that a network needs for climate change, releases, energy and water, with the flows that they
 * are about. A flow has the same identifier whoever asks for it, so that burdens and factors meet.
 *
 * @param factors category by category
 */
public record CategoryFactors(List<CategoryFactor> factors) {
    private static final String KILOGRAM = "kg";
    private static final String CO2_EQUIVALENT = "kg CO2e";
    private static final String MEGAJOULE = "MJ";
    private static final String CUBIC_METER = "m3";
    private static final ImpactCategory NON_RENEWABLE = new ImpactCategory("energy, non-renewable", MEGAJOULE);
    private static final ImpactCategory RENEWABLE = new ImpactCategory("energy, renewable", MEGAJOULE);
    private static final ImpactCategory MIXED = new ImpactCategory("energy, origin not told apart", MEGAJOULE);
    private static final ImpactCategory WITHDRAWAL = new ImpactCategory("water withdrawal", CUBIC_METER);
    private static final ImpactCategory CONSUMPTION = new ImpactCategory("water consumption", CUBIC_METER);
    private static final String BY_DEFINITION = "by definition of the category";

    public CategoryFactors {
        factors = List.copyOf(factors);
    }

    /**
     * Climate change with one set, and below it one category for each component, so that a method profile can be applied to
     * any product. Sums that a source states with another set have flows of their own and no factor here: sets do not mix.
     */
    public static CategoryFactors climate(GwpSet gwp) {
        List<CategoryFactor> factors = new ArrayList<>();
        for (Gas gas : Gas.values()) {
            gwp.of(gas).ifPresent(value -> {
                if (!gas.component().isBiogenicCarbonDioxide()) {
                    factors.add(new CategoryFactor(climateCategory(gwp), flow(gas, gwp.id()), value, gwp.pack()));
                }
                factors.add(new CategoryFactor(
                        componentCategory(gwp, gas.component()), flow(gas, gwp.id()), value, gwp.pack()));
            });
        }
        return new CategoryFactors(factors);
    }

    /** The category of climate change with a set, for example {@code GWP-100 AR6}. */
    public static ImpactCategory climateCategory(GwpSet gwp) {
        return new ImpactCategory("GWP-" + gwp.horizonYears() + " " + gwp.id(), CO2_EQUIVALENT);
    }

    /** The category of one component, for example {@code GWP-100 AR6 biogenic-non-co2}. */
    public static ImpactCategory componentCategory(GwpSet gwp, GhgComponent component) {
        return new ImpactCategory(climateCategory(gwp).id() + " " + component.id(), CO2_EQUIVALENT);
    }

    /** Every category of a method for releases: acidification, eutrophication, smog, respiratory effects, toxicity. */
    public static CategoryFactors releases(ImpactMethod method) {
        return new CategoryFactors(method.factors().stream()
                .map(factor -> new CategoryFactor(
                        releaseCategory(method, factor),
                        flow(factor.substance(), factor.compartment()),
                        factor.value(),
                        factor.source()))
                .toList());
    }

    private static ImpactCategory releaseCategory(ImpactMethod method, CharacterizationFactor factor) {
        return new ImpactCategory(method.id() + " " + factor.category(), withoutPerKilogram(factor.unit()));
    }

    static String withoutPerKilogram(String unit) {
        return unit.endsWith("/kg") ? unit.substring(0, unit.length() - "/kg".length()) : unit;
    }

    /**
     * Energy used, fuels on their higher heating value. What a mix of electricity or heat was made from is not known here: it
     * is a category of its own and not spread over the two others.
     */
    public static CategoryFactors energy() {
        List<CategoryFactor> factors = new ArrayList<>();
        for (EnergyCarrier carrier : EnergyCarrier.values()) {
            factors.add(new CategoryFactor(category(carrier), flow(carrier), BigDecimal.ONE, BY_DEFINITION));
        }
        return new CategoryFactors(factors);
    }

    static ImpactCategory category(EnergyCarrier carrier) {
        return switch (carrier) {
            case NATURAL_GAS, PROPANE, LPG, DIESEL, GASOLINE, FUEL_OIL_LIGHT, FUEL_OIL_HEAVY, COAL, COKE ->
                NON_RENEWABLE;
            case ELECTRICITY_ON_SITE -> RENEWABLE;
            case ELECTRICITY, ELECTRICITY_CONTRACT, STEAM -> MIXED;
        };
    }

    /** Water taken, and taken less given back (ISO 14046: withdrawal and consumption). */
    public static CategoryFactors water() {
        List<CategoryFactor> factors = new ArrayList<>();
        for (WaterFlow water : WaterFlow.values()) {
            switch (water) {
                case MUNICIPAL, GROUND, SURFACE, RAIN -> {
                    factors.add(new CategoryFactor(WITHDRAWAL, flow(water), BigDecimal.ONE, BY_DEFINITION));
                    factors.add(new CategoryFactor(CONSUMPTION, flow(water), BigDecimal.ONE, BY_DEFINITION));
                }
                case DISCHARGE_SEWER, DISCHARGE_SURFACE, DISCHARGE_GROUND ->
                    factors.add(new CategoryFactor(CONSUMPTION, flow(water), BigDecimal.ONE.negate(), BY_DEFINITION));
                case REUSED -> {
                    // It was counted when it was taken.
                }
            }
        }
        return new CategoryFactors(factors);
    }

    /** These and those. */
    public CategoryFactors and(CategoryFactors others) {
        List<CategoryFactor> all = new ArrayList<>(factors);
        all.addAll(others.factors);
        return new CategoryFactors(all);
    }

    /** Those of some flows, by their identifiers. */
    CategoryFactors only(Set<String> flows) {
        return new CategoryFactors(factors.stream()
                .filter(factor -> flows.contains(factor.flow().id()))
                .toList());
    }

    /** Each category once, in the order of the factors. */
    public Set<ImpactCategory> categories() {
        Set<ImpactCategory> categories = new LinkedHashSet<>();
        factors.forEach(factor -> categories.add(factor.category()));
        return categories;
    }

    /**
     * Adds categories, flows and factors to a network that is being put together.
     *
     * @param builder the network
     * @param flows the indices of the flows that it has already, by their identifiers; the others are added to both
     */
    public void addTo(SupplyNetwork.Builder builder, Map<String, Integer> flows) {
        for (ImpactCategory category : categories()) {
            int index = builder.addCategory(category);
            factors.stream()
                    .filter(factor -> factor.category().equals(category))
                    .forEach(factor -> builder.factor(
                            index,
                            flows.computeIfAbsent(factor.flow().id(), id -> builder.addFlow(factor.flow())),
                            factor.value().doubleValue()));
        }
    }

    /** The factor of a flow in a category. */
    public Optional<BigDecimal> find(ImpactCategory category, String flow) {
        return factors.stream()
                .filter(factor -> factor.category().equals(category))
                .filter(factor -> factor.flow().id().equals(flow))
                .map(CategoryFactor::value)
                .findFirst();
    }

    // --- flows

    /** A greenhouse gas; a sum of gases is a flow of the set that it was made with. */
    public static NetworkFlow flow(Gas gas, String gwpSet) {
        return switch (gas) {
            case FLUORINATED, CO2E ->
                new NetworkFlow("gas:" + gas.name() + ":" + gwpSet, gas.name() + " " + gwpSet, "air", CO2_EQUIVALENT);
            case CO2, CH4, N2O, SF6, NF3, CO2_BIOGENIC, CH4_BIOGENIC ->
                new NetworkFlow("gas:" + gas.name(), gas.name(), "air", KILOGRAM);
        };
    }

    /** A substance let out to a part of the environment. */
    public static NetworkFlow flow(String substance, Compartment compartment) {
        String where = compartment.name().toLowerCase(Locale.ROOT);
        return new NetworkFlow("release:" + substance + ":" + where, substance, where, KILOGRAM);
    }

    /** Energy used in one form. */
    public static NetworkFlow flow(EnergyCarrier carrier) {
        return new NetworkFlow("energy:" + carrier.id(), carrier.id(), "", MEGAJOULE);
    }

    /** Water taken or given back. */
    public static NetworkFlow flow(WaterFlow water) {
        return new NetworkFlow("water:" + water.id(), "water " + water.id(), "", CUBIC_METER);
    }
}
