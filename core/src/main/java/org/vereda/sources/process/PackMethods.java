package org.vereda.sources.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vereda.footprint.Compartment;
import org.vereda.footprint.GwpSet;
import org.vereda.footprint.database.DatabaseMethod;
import org.vereda.footprint.database.ElementaryFactor;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.table.TableRow;

/** The impact methods of the reference packs with the names by which process databases call their flows. */
public final class PackMethods {
    private static final String KILOGRAM = "kg";

    /** What ecoinvent, ILCD, openLCA and the Federal LCA Commons add to the name of a gas by where its carbon comes from. */
    private static final Map<String, List<String>> OTHER_NAMES = Map.of(
            "CO2", List.of("Carbon dioxide, fossil", "carbon dioxide (fossil)"),
            "CH4_FOSSIL", List.of("Methane, fossil", "methane (fossil)"),
            "CH4_NON_FOSSIL", List.of("Methane, biogenic", "methane (biogenic)", "Methane, non-fossil"),
            "N2O", List.of("Dinitrogen monoxide", "Nitrous oxide"));

    /** Carbon that biomass takes up and gives back: known, and not counted in the total (ISO 14067, 6.4.9.2). */
    private static final Set<String> BIOGENIC = Set.of(
            "Carbon dioxide, biogenic",
            "Carbon dioxide, non-fossil",
            "carbon dioxide (biogenic)",
            "Carbon dioxide, in air",
            "Carbon dioxide, to soil or biomass stock");

    /** Carbon lost when land changes its use: a category of its own, outside the total. */
    private static final Set<String> LAND_USE = Set.of(
            "Carbon dioxide, land transformation",
            "Carbon dioxide, from soil or biomass stock",
            "carbon dioxide (land use change)");

    private static final Map<String, String> CAS = Map.of("CO2", "124-38-9", "CH4", "74-82-8", "N2O", "10024-97-2");

    private PackMethods() {}

    /**
     * Global warming potentials: one category for all gases except biogenic carbon dioxide, one for carbon dioxide of land
     * use change, which the first leaves out.
     */
    public static DatabaseMethod greenhouseGases(ReferencePacks packs, String report, int horizonYears) {
        GwpSet set = packs.gwpSet(report, horizonYears);
        String id = "GWP-" + horizonYears + " " + report;
        ImpactCategory total = new ImpactCategory(id, "kg CO2e");
        ImpactCategory landUse = new ImpactCategory(id + ", land use change", "kg CO2e");
        List<ElementaryFactor> factors = new ArrayList<>();
        Map<String, Set<String>> names = byGas(packs, "name");
        Map<String, Set<String>> numbers = byGas(packs, "cas");
        set.potentials().keySet().stream().sorted().forEach(gas -> {
            Set<String> all = new LinkedHashSet<>(names.getOrDefault(gas, Set.of()));
            all.add(gas);
            all.addAll(OTHER_NAMES.getOrDefault(gas, List.of()));
            if (gas.equals("CH4")) {
                carbonOfMethane(set).forEach(all::addAll);
            }
            factors.add(factor(
                    total,
                    all,
                    CAS.getOrDefault(
                            gas,
                            numbers.getOrDefault(gas, Set.of("")).iterator().next()),
                    set.of(gas).orElseThrow().doubleValue()));
        });
        factors.add(factor(total, BIOGENIC, "", 0));
        factors.add(factor(total, LAND_USE, "", 0));
        factors.add(factor(landUse, LAND_USE, "", 1));
        return new DatabaseMethod(id, factors);
    }

    /** Names of fossil and biogenic methane where the report has one potential for both. */
    private static List<List<String>> carbonOfMethane(GwpSet set) {
        return List.of("CH4_FOSSIL", "CH4_NON_FOSSIL").stream()
                .filter(gas -> set.of(gas).isEmpty())
                .map(gas -> OTHER_NAMES.getOrDefault(gas, List.of()))
                .toList();
    }

    private static ElementaryFactor factor(ImpactCategory category, Set<String> names, String cas, double value) {
        return new ElementaryFactor(category, Set.of(), names, cas, Optional.of(Compartment.AIR), value, KILOGRAM);
    }

    /** The values of a column of the table of potentials by gas. */
    private static Map<String, Set<String>> byGas(ReferencePacks packs, String column) {
        Map<String, Set<String>> values = new HashMap<>();
        packs.pack("gwp")
                .rows("potentials")
                .forEach(row -> text(row, "gas")
                        .ifPresent(gas -> text(row, column)
                                .ifPresent(value -> values.computeIfAbsent(gas, any -> new LinkedHashSet<>())
                                        .add(value))));
        return values;
    }

    /** The categories of the TRACI pack, found by the identifiers, names and CAS numbers of the Federal flow list. */
    public static DatabaseMethod traci(ReferencePacks packs) {
        Map<String, Set<String>> ids = new HashMap<>();
        Map<String, Set<String>> names = new HashMap<>();
        packs.pack("traci").rows("flows").forEach(row -> {
            String key = key(row);
            text(row, "uuid")
                    .ifPresent(id -> ids.computeIfAbsent(key, any -> new LinkedHashSet<>())
                            .add(id));
            text(row, "flowable")
                    .ifPresent(name -> names.computeIfAbsent(key, any -> new LinkedHashSet<>())
                            .add(name));
        });
        Map<String, ImpactCategory> categories = new LinkedHashMap<>();
        List<ElementaryFactor> factors = new ArrayList<>();
        packs.characterizationFactors().forEach(factor -> {
            String[] unit = factor.unit().split("/", 2);
            ImpactCategory category =
                    categories.computeIfAbsent(factor.category(), id -> new ImpactCategory("TRACI 2.1 " + id, unit[0]));
            String key = factor.substance() + "\n" + factor.compartment();
            factors.add(new ElementaryFactor(
                    category,
                    ids.getOrDefault(key, Set.of()),
                    names.getOrDefault(key, Set.of()),
                    factor.substance(),
                    Optional.of(factor.compartment()),
                    factor.value().doubleValue(),
                    unit.length > 1 ? unit[1] : KILOGRAM));
        });
        return new DatabaseMethod("TRACI 2.1", factors);
    }

    private static String key(TableRow row) {
        String compartment = text(row, "compartment").orElse("").toUpperCase(Locale.ROOT);
        return text(row, "substance").orElse("") + "\n" + compartment;
    }

    private static Optional<String> text(TableRow row, String column) {
        return row.optional().text(column);
    }
}
