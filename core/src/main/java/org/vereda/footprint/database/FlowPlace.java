package org.vereda.footprint.database;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vereda.footprint.Compartment;
import org.vereda.inventory.process.ProcessFlow;

/**
 * Where an elementary flow goes or comes from, read from the words of its category path: the words of ecoinvent, ILCD,
 * openLCA and the Federal LCA Commons are known.
 */
final class FlowPlace {
    private static final Pattern RESOURCE = Pattern.compile("\\[?resources?\\b.*|raw materials?|natural resources?");
    private static final Pattern AIR =
            Pattern.compile(".*\\b(air|atmosphere|troposphere|stratosphere)\\b.*|(high|low)\\.? pop.*");
    private static final Pattern WATER = Pattern.compile(
            ".*\\b(water|freshwater|groundwater|surface water|sea water|seawater|river|lake|ocean|water body)\\b.*");
    private static final Pattern SOIL =
            Pattern.compile(".*\\b(soil|ground|human-dominated|terrestrial|agricultural|industrial|forestry)\\b.*");

    private FlowPlace() {}

    /** True for what is taken from nature: ores, fuels in ground, water, land. */
    static boolean isResource(ProcessFlow flow) {
        return words(flow).stream().anyMatch(word -> RESOURCE.matcher(word).matches());
    }

    /** The part of the environment that it goes to; nothing for resources and where the path does not tell. */
    static Optional<Compartment> compartment(ProcessFlow flow) {
        if (isResource(flow)) {
            return Optional.empty();
        }
        for (String word : words(flow)) {
            if (AIR.matcher(word).matches()) {
                return Optional.of(Compartment.AIR);
            }
            if (WATER.matcher(word).matches()) {
                return Optional.of(Compartment.WATER);
            }
            if (SOIL.matcher(word).matches()) {
                return Optional.of(Compartment.SOIL);
            }
        }
        return Optional.empty();
    }

    private static List<String> words(ProcessFlow flow) {
        return flow.category().stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .toList();
    }
}
