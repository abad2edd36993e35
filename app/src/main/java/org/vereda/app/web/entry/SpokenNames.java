package org.vereda.app.web.entry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vereda.inventory.Facility;
import org.vereda.report.FlowNames;
import org.vereda.report.content.Named;
import org.vereda.report.words.Language;
import org.vereda.sources.folder.PartnershipFolder;

/**
 * A writer's own plants and the flows by their names in any language, for rows that say "Planta Norte" or "Gas natural" and not
 * {@code MX-QRO-1} or {@code natural-gas}. A name that two of them have is none of either.
 */
public final class SpokenNames {
    private final Map<String, Map<String, String>> identifiers;

    /**
     * Those of a writer.
     *
     * @param flows the names of flows
     * @param folder what the writer may read
     * @param plants the identifiers of the plants whose rows the writer may write
     */
    public SpokenNames(FlowNames flows, PartnershipFolder folder, List<String> plants) {
        List<Facility> own = folder.facilities().stream()
                .filter(facility -> plants.contains(facility.id()))
                .toList();
        identifiers = Map.of(
                "facility", unique(own, Facility::id, plant -> Set.of(plant.name())),
                "flow", unique(Suggestions.known("", "flow"), flow -> flow, flow -> inEveryLanguage(flows.of(flow))));
    }

    private static Set<String> inEveryLanguage(Named name) {
        return Arrays.stream(Language.values()).map(name::in).collect(Collectors.toSet());
    }

    private static <E> Map<String, String> unique(
            List<E> all, Function<E, String> identifier, Function<E, Set<String>> names) {
        Map<String, Set<String>> found = new HashMap<>();
        all.forEach(one -> names.apply(one)
                .forEach(name -> found.computeIfAbsent(Fields.plain(name), any -> new HashSet<>())
                        .add(identifier.apply(one))));
        found.values().removeIf(same -> same.size() > 1);
        Map<String, String> unique = new HashMap<>();
        found.forEach((name, same) -> unique.put(name, same.iterator().next()));
        return unique;
    }

    /** The row with identifiers in place of names; what is an identifier already, or nobody's name, stays as it is. */
    public Map<String, String> identified(Map<String, String> row) {
        identifiers.forEach((column, known) -> Optional.ofNullable(row.get(column))
                .filter(text -> !known.containsValue(text))
                .map(text -> known.get(Fields.plain(text)))
                .ifPresent(identifier -> row.put(column, identifier)));
        return row;
    }
}
