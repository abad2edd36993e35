package org.vereda.app.doubt;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.footprint.EmissionFactor;
import org.vereda.footprint.Gas;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Flow;
import org.vereda.inventory.Product;
import org.vereda.inventory.SiteInventory;
import org.vereda.inventory.TypicalUse;
import org.vereda.inventory.plausibility.PlausibilityRules;
import org.vereda.inventory.plausibility.Relation;
import org.vereda.inventory.plausibility.SiteRelations;
import org.vereda.inventory.plausibility.Suspicions;
import org.vereda.measures.EnergyPrice;
import org.vereda.partnership.Ledger;
import org.vereda.quantity.Country;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Dimension;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;
import org.vereda.sources.folder.PartnershipFolder;

/** What is suspicious in the tables of a partnership folder, by the rules of plausibility and the packs in use. */
public final class FolderDoubts {
    private final PartnershipFolder folder;
    private final Collection<EmissionFactor> factors;
    private final List<TypicalUse> uses;
    private final List<EnergyPrice> prices;
    private final Map<String, Product> products;
    private final Map<Subdivision, List<SiteRelations.UsualPrice>> usual = new HashMap<>();

    /**
     * The doubts about a folder.
     *
     * @param folder what was read
     * @param factors the emission factors of the packs, for what grid and fuels give
     * @param uses quartiles of audited plants
     * @param prices what industry paid for energy
     */
    public FolderDoubts(
            PartnershipFolder folder,
            Collection<EmissionFactor> factors,
            List<TypicalUse> uses,
            List<EnergyPrice> prices) {
        this.folder = folder;
        this.factors = List.copyOf(factors);
        this.uses = List.copyOf(uses);
        this.prices = List.copyOf(prices);
        this.products = folder.products().stream().collect(Collectors.toMap(Product::id, Function.identity()));
    }

    /** About printed figures and savings, and about the rows of bills and meters. */
    public Suspicions ofTables() {
        Ledger ledger = new Ledger(folder.cohorts(), folder.projects(), folder.savings(), folder.published());
        return ledger.suspicions(carbonOfEnergy())
                .and(PlausibilityRules.check(SiteRelations.accounts(folder.activities())));
    }

    /** About the inventory of one facility of the folder. */
    public Suspicions of(SiteInventory inventory) {
        return PlausibilityRules.check(SiteRelations.of(
                inventory,
                products,
                uses,
                usual.computeIfAbsent(inventory.facility().subdivision(), this::usualPrices)));
    }

    private record PriceKind(EnergyCarrier carrier, Unit per, Currency currency) {}

    /** From the lowest to the highest price of a state and its country, for each carrier, unit and currency. */
    private List<SiteRelations.UsualPrice> usualPrices(Subdivision place) {
        Map<PriceKind, List<EnergyPrice>> kinds = prices.stream()
                .filter(price -> price.region().equals(place.code())
                        || price.region().equals(place.country().name()))
                .collect(Collectors.groupingBy(price -> new PriceKind(
                        price.carrier(), price.per(), price.price().currency())));
        return kinds.entrySet().stream()
                .map(entry -> usualPrice(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static SiteRelations.UsualPrice usualPrice(PriceKind kind, List<EnergyPrice> prices) {
        List<BigDecimal> amounts =
                prices.stream().map(price -> price.price().amount()).sorted().toList();
        String sources =
                prices.stream().map(EnergyPrice::source).distinct().sorted().collect(Collectors.joining("; "));
        return new SiteRelations.UsualPrice(
                kind.carrier(),
                kind.per(),
                kind.currency(),
                new Relation.Range(
                        amounts.getFirst(),
                        amounts.getLast(),
                        kind.currency() + "/" + kind.per().symbol(),
                        sources));
    }

    /**
     * What a MWh saved avoids in t CO2: from the least to the most of burning natural gas, burning coal, and the national
     * grids of the countries in the folder in the year nearest to its base year.
     */
    private Optional<Relation.Range> carbonOfEnergy() {
        List<EmissionFactor> used = new ArrayList<>();
        for (EnergyCarrier fuel : List.of(EnergyCarrier.NATURAL_GAS, EnergyCarrier.COAL)) {
            find(fuel, EmissionFactor.Kind.DIRECT, Country.US.name()).ifPresent(used::add);
        }
        for (Country country : countries()) {
            find(EnergyCarrier.ELECTRICITY, EmissionFactor.Kind.LOCATION_MIX, country.name())
                    .ifPresent(used::add);
        }
        List<BigDecimal> tonnes = used.stream()
                .flatMap(factor -> tonnesPerMegawattHour(factor).stream())
                .sorted()
                .toList();
        String sources =
                used.stream().map(EmissionFactor::source).distinct().sorted().collect(Collectors.joining("; "));
        return tonnes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Relation.Range(tonnes.getFirst(), tonnes.getLast(), "t/MWh", sources));
    }

    /** Those of the facilities; all three where nothing tells, for an office does not lie where its projects do. */
    private Set<Country> countries() {
        Set<Country> countries = EnumSet.noneOf(Country.class);
        folder.facilities().stream().map(Facility::country).forEach(countries::add);
        return countries.isEmpty() ? EnumSet.allOf(Country.class) : countries;
    }

    private Optional<EmissionFactor> find(EnergyCarrier carrier, EmissionFactor.Kind kind, String region) {
        int year = folder.settings().baseYear();
        return factors.stream()
                .filter(factor -> factor.flow().equals(new Flow.Energy(carrier))
                        && factor.kind() == kind
                        && factor.region().equals(region)
                        && tonnesPerMegawattHour(factor).isPresent())
                .min(Comparator.comparingInt((EmissionFactor factor) ->
                                Math.abs(factor.yearOfUse().orElse(factor.year()) - year))
                        .thenComparing(EmissionFactor::source));
    }

    private static Optional<BigDecimal> tonnesPerMegawattHour(EmissionFactor factor) {
        Unit unit = factor.unit();
        return unit.dimension().equals(Dimension.ENERGY)
                ? Stream.of(Gas.CO2, Gas.CO2E)
                        .flatMap(gas -> Optional.ofNullable(factor.gases().get(gas)).stream())
                        .findFirst()
                        .map(kilograms -> kilograms
                                .multiply(Units.MEGAWATT_HOUR.factor())
                                .divide(unit.factor().multiply(Units.TONNE.factor()), MathContext.DECIMAL64))
                : Optional.empty();
    }
}
