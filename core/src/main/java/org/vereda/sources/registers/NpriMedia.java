package org.vereda.sources.registers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.inventory.releases.Medium;

/**
 * Where an amount of NPRI went, by its group and category in English.
 *
 * <p>Air other than stacks is what TRI calls fugitive: storage and handling, spills, road dust and other non-point sources.
 * Disposal on site, tailings and waste rock included, is kept apart from releases to land. Storage and injection off site are
 * disposal there; treatment, incineration and municipal sewage plants keep their own way although NPRI files them under
 * disposal.
 */
final class NpriMedia {
    private final Map<String, Map<String, Optional<Medium>>> known = new HashMap<>();

    /** The medium, or nothing where the group is unknown. */
    Optional<Medium> of(String group, String category) {
        return known.computeIfAbsent(group, name -> new HashMap<>())
                .computeIfAbsent(category, name -> medium(EnglishHalf.words(group), EnglishHalf.words(name)));
    }

    private static Optional<Medium> medium(String group, String category) {
        if (group.startsWith("sum of release")) {
            return Optional.of(Medium.UNDIVIDED);
        }
        if (group.startsWith("release")) {
            return released(group, category);
        }
        if (group.startsWith("on site")) {
            return Optional.of(category.contains("injection") ? Medium.UNDERGROUND_INJECTION : Medium.LAND_DISPOSAL);
        }
        if (contains(group, "tailings", "waste rock")) {
            return Optional.of(group.contains("off site") ? Medium.TRANSFER_DISPOSAL : Medium.LAND_DISPOSAL);
        }
        boolean offSite = contains(group, "off site", "transfer", "recycl", "treatment", "disposal");
        return offSite ? Optional.of(transferred(group, category)) : Optional.empty();
    }

    private static Optional<Medium> released(String group, String category) {
        if (group.endsWith(" air")) {
            return Optional.of(
                    category.isEmpty()
                            ? Medium.AIR
                            : category.startsWith("stack") ? Medium.AIR_STACK : Medium.AIR_FUGITIVE);
        }
        if (group.contains(" water")) {
            return Optional.of(Medium.WATER);
        }
        if (group.contains("underground")) {
            return Optional.of(Medium.UNDERGROUND_INJECTION);
        }
        return group.endsWith(" land") ? Optional.of(Medium.LAND) : Optional.empty();
    }

    private static Medium transferred(String group, String category) {
        if (category.contains("energy recovery")) {
            return Medium.TRANSFER_ENERGY_RECOVERY;
        }
        if (contains(group, "recycl") || contains(category, "recovery of", "refining", "re use")) {
            return Medium.TRANSFER_RECYCLING;
        }
        if (category.contains("sewage")) {
            return Medium.TRANSFER_SEWER;
        }
        if (contains(category, "incineration", "thermal")) {
            return Medium.TRANSFER_INCINERATION;
        }
        boolean treated = contains(category, "physical", "chemical", "biological", "immobilization")
                || contains(group, "treatment");
        if (treated) {
            return Medium.TRANSFER_TREATMENT;
        }
        return group.contains("disposal") ? Medium.TRANSFER_DISPOSAL : Medium.TRANSFER_OTHER;
    }

    private static boolean contains(String text, String... words) {
        return Stream.of(words).anyMatch(text::contains);
    }
}
