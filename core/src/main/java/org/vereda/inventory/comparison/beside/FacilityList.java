package org.vereda.inventory.comparison.beside;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.DataVersion;
import org.vereda.inventory.releases.FacilityKey;

/**
 * The facilities that pass all filters. Filters of substances, media and destinations ask for facilities with such a report in
 * one of the wanted years, those of receivers for facilities with such a transfer.
 *
 * @param filters the wanted values of an aspect; an aspect without filter takes all
 * @param facilities the facilities, by identifier
 * @param version the data
 */
public record FacilityList(Map<Aspect, SortedSet<String>> filters, List<Listed> facilities, DataVersion version) {
    public FacilityList {
        Map<Aspect, SortedSet<String>> ordered = new EnumMap<>(Aspect.class);
        filters.forEach(
                (aspect, values) -> ordered.put(aspect, Collections.unmodifiableSortedSet(new TreeSet<>(values))));
        filters = Collections.unmodifiableMap(ordered);
        facilities = List.copyOf(facilities);
    }

    /**
     * A facility over the wanted years, described as in the last of them that says something.
     *
     * @param key its register and identifier there
     * @param name its name
     * @param parent the company that owns it, empty where the register does not say
     * @param country its country, empty where it could not be read
     * @param subdivision its province or state, empty where it could not be read
     * @param city its city
     * @param coordinates where it lies
     * @param industry its industry
     * @param years the years that mention it
     * @param otherKeys its other identifiers
     * @param reports how many reports it made
     * @param synthetic true where it was made up
     */
    public record Listed(
            FacilityKey key,
            String name,
            String parent,
            String country,
            String subdivision,
            String city,
            Optional<Coordinates> coordinates,
            Optional<IndustryCode> industry,
            SortedSet<Integer> years,
            List<FacilityKey> otherKeys,
            int reports,
            boolean synthetic) {
        public Listed {
            years = Collections.unmodifiableSortedSet(new TreeSet<>(years));
            otherKeys = List.copyOf(otherKeys);
        }

        /** {@code TRI:60633FRDMT12600}. */
        public String id() {
            return key.scheme() + ":" + key.value();
        }
    }
}
