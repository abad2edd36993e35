package org.vereda.app.web.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vereda.inventory.Facility;
import org.vereda.sources.folder.PartnershipFolder;

/** A writer's own plants by their names, for rows that name a plant as people call it and not by its identifier. */
public final class PlantNames {
    private final Map<String, List<String>> identifiers;
    private final List<String> plants;

    /**
     * Those of a writer.
     *
     * @param folder what the writer may read
     * @param plants the identifiers of the plants whose rows the writer may write
     */
    public PlantNames(PartnershipFolder folder, List<String> plants) {
        this.plants = List.copyOf(plants);
        identifiers = folder.facilities().stream()
                .filter(facility -> plants.contains(facility.id()))
                .collect(Collectors.groupingBy(
                        facility -> Fields.plain(facility.name()),
                        Collectors.mapping(Facility::id, Collectors.toList())));
    }

    /** The row with the identifier of its plant in place of a name that one plant alone has. */
    public Map<String, String> identified(Map<String, String> row) {
        Optional.ofNullable(row.get("facility"))
                .filter(name -> !plants.contains(name))
                .map(name -> identifiers.getOrDefault(Fields.plain(name), List.of()))
                .filter(found -> found.size() == 1)
                .ifPresent(found -> row.put("facility", found.getFirst()));
        return row;
    }
}
