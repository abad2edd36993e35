package org.vereda.inventory.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.identity.FacilityDescription.Appearance;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.quantity.Subdivision;

/** A description made ready to be compared: every variant of each respect once, normalized. */
record Profile(
        FacilityDescription description,
        SortedSet<Integer> years,
        List<NameWords> names,
        List<NameWords> parents,
        List<StreetWords> streets,
        Set<String> postalCodes,
        Set<String> cities,
        Set<Subdivision> subdivisions,
        List<Place> places,
        Set<String> industries) {

    static Profile of(FacilityDescription description) {
        List<Appearance> all = description.appearances();
        return new Profile(
                description,
                description.years(),
                variants(all, Appearance::name, NameWords::of, words -> !words.isEmpty()),
                variants(all, Appearance::parent, NameWords::of, words -> !words.isEmpty()),
                variants(all, appearance -> appearance.address().street(), StreetWords::of, words -> !words.isEmpty()),
                Set.copyOf(variants(
                        all,
                        appearance -> appearance.address().postalCode(),
                        Profile::postalCode,
                        code -> !code.isEmpty())),
                Set.copyOf(variants(all, Appearance::city, NameWords::plain, city -> !city.isEmpty())),
                new HashSet<>(stated(all, Appearance::subdivision)),
                stated(all, Appearance::coordinates).stream().map(Place::of).toList(),
                new HashSet<>(stated(all, Appearance::industry).stream()
                        .map(IndustryCode::digits)
                        .toList()));
    }

    FacilityKey key() {
        return description.key();
    }

    /** The code of its country, empty where no province or state is known. */
    String country() {
        return subdivisions.stream()
                .map(subdivision -> subdivision.country().name())
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    /**
     * True where one source lists both in the same year under two identifiers, and so holds them for two facilities. A
     * source that knows no years lists everything at once.
     */
    boolean standsBeside(Profile other) {
        if (!key().scheme().equals(other.key().scheme())) {
            return false;
        }
        return years.isEmpty() || other.years.isEmpty() || years.stream().anyMatch(year -> other.years.contains(year));
    }

    /** All words of all names, for weighing them. */
    Collection<String> words() {
        return names.stream().flatMap(name -> name.words().stream()).toList();
    }

    /** Five digits of a ZIP code, capitals without blanks of any other. */
    private static String postalCode(String text) {
        String plain = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9-]", "");
        return plain.matches("\\d{5}-?\\d{4}") ? plain.substring(0, 5) : plain.replace("-", "");
    }

    private static <T> List<T> variants(
            List<Appearance> all,
            Function<Appearance, String> text,
            Function<String, T> normalized,
            Predicate<T> usable) {
        return all.stream()
                .map(text)
                .distinct()
                .map(normalized)
                .filter(usable)
                .distinct()
                .toList();
    }

    private static <T> List<T> stated(List<Appearance> all, Function<Appearance, Optional<T>> value) {
        return all.stream().map(value).flatMap(Optional::stream).distinct().toList();
    }
}
