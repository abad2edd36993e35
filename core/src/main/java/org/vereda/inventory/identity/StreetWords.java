package org.vereda.inventory.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words and numbers of a street address, with the usual abbreviations of the three languages written alike (St, Ave,
 * Blvd, Calle, Km ...).
 *
 * @param words the distinct words in alphabetical order, without numbers
 * @param numbers house numbers, kilometers and numbers of highways
 */
record StreetWords(List<String> words, Set<String> numbers) {
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("STREET", "ST"),
            Map.entry("STR", "ST"),
            Map.entry("CALLE", "ST"),
            Map.entry("C", "ST"),
            Map.entry("RUE", "ST"),
            Map.entry("AVENUE", "AVE"),
            Map.entry("AVENIDA", "AVE"),
            Map.entry("AV", "AVE"),
            Map.entry("BOULEVARD", "BLVD"),
            Map.entry("BOUL", "BLVD"),
            Map.entry("BULEVAR", "BLVD"),
            Map.entry("ROAD", "RD"),
            Map.entry("CHEMIN", "RD"),
            Map.entry("CAMINO", "RD"),
            Map.entry("CH", "RD"),
            Map.entry("DRIVE", "DR"),
            Map.entry("LANE", "LN"),
            Map.entry("COURT", "CT"),
            Map.entry("PARKWAY", "PKWY"),
            Map.entry("PLACE", "PL"),
            Map.entry("HIGHWAY", "HWY"),
            Map.entry("CARRETERA", "HWY"),
            Map.entry("CARR", "HWY"),
            Map.entry("AUTOPISTA", "HWY"),
            Map.entry("AUTOROUTE", "HWY"),
            Map.entry("ROUTE", "HWY"),
            Map.entry("RT", "HWY"),
            Map.entry("RTE", "HWY"),
            Map.entry("KILOMETRO", "KM"),
            Map.entry("KILOMETRE", "KM"),
            Map.entry("NORTH", "N"),
            Map.entry("NORTE", "N"),
            Map.entry("NORD", "N"),
            Map.entry("SOUTH", "S"),
            Map.entry("SUR", "S"),
            Map.entry("SUD", "S"),
            Map.entry("EAST", "E"),
            Map.entry("ESTE", "E"),
            Map.entry("ORIENTE", "E"),
            Map.entry("OTE", "E"),
            Map.entry("EST", "E"),
            Map.entry("WEST", "W"),
            Map.entry("OESTE", "W"),
            Map.entry("PONIENTE", "W"),
            Map.entry("PTE", "W"),
            Map.entry("OUEST", "W"));

    StreetWords {
        words = List.copyOf(words);
        numbers = Set.copyOf(numbers);
    }

    static StreetWords of(String street) {
        Set<String> words = new TreeSet<>();
        Set<String> numbers = new TreeSet<>();
        for (String piece : NameWords.plain(street).split(" ", -1)) {
            if (!piece.isEmpty()) {
                (Character.isDigit(piece.charAt(0)) ? numbers : words).add(SHORT.getOrDefault(piece, piece));
            }
        }
        return new StreetWords(List.copyOf(words), numbers);
    }

    boolean isEmpty() {
        return words.isEmpty() && numbers.isEmpty();
    }

    /** Share of words in common; the numbers decide between the same address, the same street and a neighbor. */
    Agreement compare(StreetWords other) {
        double common = words.stream().filter(other.words::contains).count();
        double share = words.isEmpty() && other.words.isEmpty() ? 1 : 2 * common / (words.size() + other.words.size());
        if (share < 0.8) {
            return share >= 0.4 ? Agreement.WEAK : Agreement.DIFFERENT;
        }
        if (numbers.isEmpty() || other.numbers.isEmpty()) {
            return Agreement.CLOSE;
        }
        return numbers.stream().anyMatch(other.numbers::contains) ? Agreement.SAME : Agreement.SIMILAR;
    }
}
