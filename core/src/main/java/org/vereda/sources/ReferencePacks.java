package org.vereda.sources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.footprint.CharacterizationFactor;
import org.vereda.footprint.EmissionFactor;
import org.vereda.footprint.FuelProperty;
import org.vereda.footprint.GridRegions;
import org.vereda.footprint.GwpSet;
import org.vereda.footprint.UncertaintyRules;
import org.vereda.inventory.IndustryCrossWalk;
import org.vereda.inventory.TypicalUse;
import org.vereda.inventory.releases.RegisterThreshold;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.measures.EnergyPrice;
import org.vereda.measures.MeasureLibrary;
import org.vereda.measures.Priors;
import org.vereda.quantity.ExchangeTable;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * The reference packs at hand and the version of each that is in use; facts come out as records of the domain that name
 * the pack and version they came from.
 *
 * <pre>{@code
 * ReferencePacks packs = ReferencePacks.builtIn();
 * List<EmissionFactor> factors = packs.emissionFactors();
 * GwpSet ar5 = packs.gwpSet("AR5", 100);
 * }</pre>
 *
 * <p>Each view reads its tables when it is asked for; keep what it gives.
 */
public final class ReferencePacks {
    private final List<ReferencePack> all;
    private final Map<String, ReferencePack> inUse;

    private ReferencePacks(List<ReferencePack> all, Map<String, ReferencePack> inUse) {
        this.all = List.copyOf(all);
        this.inUse = inUse;
    }

    /** The packs inside the program, the newest version of each in use. */
    public static ReferencePacks builtIn() {
        return newestOf(packs(PackFiles.builtIn()));
    }

    /**
     * The packs inside the program and those of the sub-folders of a folder, the newest version of each in use; a pack of
     * the folder goes before one of the program with the same identifier and version.
     *
     * @throws InvalidInput where the folder or the manifest of a pack cannot be read
     */
    public static ReferencePacks fromFolder(Path folder) {
        Map<String, ReferencePack> byLabel = new TreeMap<>();
        packs(PackFiles.builtIn()).forEach(pack -> byLabel.put(pack.label(), pack));
        packs(PackFiles.in(folder)).forEach(pack -> byLabel.put(pack.label(), pack));
        return newestOf(List.copyOf(byLabel.values()));
    }

    /**
     * The same packs with these versions in use.
     *
     * @param versions the version by the pack's identifier; packs that it does not name stay as they are
     * @throws InvalidInput where there is no such pack or version
     */
    public ReferencePacks using(Map<String, String> versions) {
        Map<String, ReferencePack> chosen = new TreeMap<>(inUse);
        versions.forEach((id, version) -> chosen.put(id, pack(id, version)));
        return new ReferencePacks(all, chosen);
    }

    /** All packs by identifier, older versions first. */
    public List<ReferencePack> all() {
        return all;
    }

    /** The packs in use by identifier; results name these. */
    public List<ReferencePack> inUse() {
        return List.copyOf(inUse.values());
    }

    /**
     * The pack of that identifier that is in use.
     *
     * @throws InvalidInput where there is none
     */
    public ReferencePack pack(String id) {
        return Optional.ofNullable(inUse.get(id)).orElseThrow(() -> unknown(id));
    }

    /**
     * The pack of that identifier and version.
     *
     * @throws InvalidInput where there is none
     */
    public ReferencePack pack(String id, String version) {
        return all.stream()
                .filter(pack -> pack.id().equals(id) && pack.version().equals(version))
                .findFirst()
                .orElseThrow(() -> unknown(id + "@" + version));
    }

    /** All emission factors: electricity, fuels, materials, freight, waste, water, purchases. */
    public List<EmissionFactor> emissionFactors() {
        List<EmissionFactor> factors = new ArrayList<>(
                PackFactors.withStandIns(PackFactors.emissionFactors(facts("emission-factors")), facts("stand-ins")));
        facts("purchase-factors")
                .flatMap(fact -> PackFactors.purchase(fact).stream())
                .forEach(factors::add);
        return List.copyOf(factors);
    }

    /**
     * The global warming potentials of a report ({@code AR4}, {@code AR5}, {@code AR6}).
     *
     * @param report the assessment report
     * @param horizonYears 20, 100 or 500
     * @throws InvalidInput where no pack holds them
     */
    public GwpSet gwpSet(String report, int horizonYears) {
        return PackFactors.gwpSet(facts("potentials").toList(), report, horizonYears)
                .orElseThrow(() -> InvalidInput.of(Finding.error(
                        "sources.pack-no-gwp-set", SourcePosition.NOWHERE, report, Integer.toString(horizonYears))));
    }

    /** Heat contents and densities of the fuels that activities name. */
    public List<FuelProperty> fuelProperties() {
        return facts("fuel-properties")
                .flatMap(fact -> PackFactors.fuelProperty(fact).stream())
                .toList();
    }

    /** Impacts per kilogram of the substances of registers. */
    public List<CharacterizationFactor> characterizationFactors() {
        return facts("characterization-factors")
                .map(PackFactors::characterizationFactor)
                .toList();
    }

    /** The subregions of the electricity grid by ZIP code. */
    public GridRegions gridRegions() {
        return PackRegisters.gridRegions(facts("zip-ranges"));
    }

    public SubstanceDirectory substances() {
        return PackRegisters.substances(facts("substances"), facts("substance-names"), facts("substance-parts"));
    }

    public IndustryCrossWalk industries() {
        return PackRegisters.industries(facts("industry-cross-walk"), facts("industry-titles"));
    }

    public List<RegisterThreshold> registerThresholds() {
        return facts("thresholds")
                .flatMap(fact -> PackRegisters.threshold(fact).stream())
                .toList();
    }

    /** Outlines of provinces, territories and states for small maps. */
    public List<Outline> outlines() {
        return facts("outlines").map(PackRegisters::outline).toList();
    }

    public List<TypicalUse> typicalUse() {
        return facts("typical-use").map(PackRegisters::typicalUse).toList();
    }

    /** Yearly average exchange rates and price levels. */
    public ExchangeTable exchangeTable() {
        return PackRegisters.exchangeTable(facts("exchange-rates"), facts("price-levels"));
    }

    /** How sure numbers are that do not say so themselves. */
    public UncertaintyRules uncertaintyRules() {
        return PackUncertainty.rules(
                facts("basic-uncertainty").toList(), facts("pedigree-scores").toList());
    }

    public List<EnergyPrice> energyPrices() {
        return facts("energy-prices")
                .flatMap(fact -> PackRegisters.energyPrice(fact).stream())
                .toList();
    }

    /** The measures of the packs in use; what is wrong in a table is among the library's findings. */
    public MeasureLibrary measures() {
        return MeasureLibrary.read(
                facts("measures").map(PackFact::row).map(MeasureCells::new).toList(), sourceWords());
    }

    /** What audits observed about cost and adoption of measures. */
    public Priors priors() {
        return Priors.read(
                facts("priors").map(PackFact::row).map(MeasureCells::new).toList(), sourceWords());
    }

    /** Publisher and title of every key that a row of the packs in use may name as its source. */
    private Map<String, String> sourceWords() {
        Map<String, String> words = new TreeMap<>();
        inUse.values().forEach(pack -> words.putAll(pack.sources()));
        return words;
    }

    /** The rows of all tables of that layout in the packs in use. */
    private Stream<PackFact> facts(String layout) {
        return inUse.values().stream()
                .flatMap(pack -> pack.tables().stream()
                        .filter(table -> table.layout().equals(layout))
                        .flatMap(table -> pack.rows(table.name()).stream())
                        .map(row -> new PackFact(pack, row)));
    }

    private InvalidInput unknown(String wanted) {
        String known = all.stream().map(ReferencePack::label).collect(Collectors.joining(", "));
        return InvalidInput.of(Finding.error("sources.pack-unknown", SourcePosition.NOWHERE, wanted, known));
    }

    private static List<ReferencePack> packs(List<PackFiles> files) {
        return files.stream().map(ReferencePack::of).toList();
    }

    private static ReferencePacks newestOf(List<ReferencePack> packs) {
        List<ReferencePack> sorted =
                packs.stream().sorted(ReferencePack.BY_ID_AND_VERSION).toList();
        Map<String, ReferencePack> newest = new TreeMap<>();
        sorted.forEach(pack -> newest.put(pack.id(), pack));
        return new ReferencePacks(sorted, newest);
    }
}
