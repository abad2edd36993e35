package org.vereda.footprint.economy;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which sectors of a model an industry code stands for. An industry that the table does not list at its own length stands
 * for nothing; one that was split stands for several sectors and needs a choice.
 */
public final class IndustryConcordance {
    /** A concordance without a single pair. */
    public static final IndustryConcordance NONE = new IndustryConcordance(Stream.empty());

    /**
     * One line of a concordance.
     *
     * @param industry the code of the industry classification (NAICS)
     * @param sector the code of the model's sector
     */
    public record Pair(String industry, String sector) {}

    private final SortedMap<String, NavigableSet<String>> sectors = new TreeMap<>();

    public IndustryConcordance(Stream<Pair> pairs) {
        pairs.forEach(pair -> sectors.computeIfAbsent(pair.industry(), code -> new TreeSet<>())
                .add(pair.sector()));
    }

    /** The codes of the sectors that an industry stands for, in order; none where it is not listed. */
    public List<String> sectorsOf(String industry) {
        return List.copyOf(sectors.getOrDefault(industry, new TreeSet<>()));
    }

    public Map<String, NavigableSet<String>> all() {
        return new TreeMap<>(sectors);
    }
}
