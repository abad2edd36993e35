package org.vereda.inventory.comparison;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.Substance;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.inventory.releases.SubstanceDirectory.Metal;

/**
 * Substances that registers can only be compared on together: a metal and its compounds, which the United States and Mexico
 * list as two and Canada as one. A group of compounds belongs to the element whose name is a word of its name. Everything
 * else is a family of its own.
 */
public final class SubstanceFamilies {
    private final SubstanceDirectory directory;
    private final Map<String, String> elementOf = new HashMap<>();

    public SubstanceFamilies(SubstanceDirectory directory) {
        this.directory = directory;
        Map<String, String> elements = new HashMap<>();
        directory.substances().stream()
                .filter(substance -> directory.metal(substance.id()) == Metal.ELEMENT)
                .forEach(element -> elements.put(element.name().toLowerCase(Locale.ROOT), element.id()));
        directory.substances().stream()
                .filter(substance -> directory.metal(substance.id()) == Metal.COMPOUNDS)
                .forEach(group -> words(group).stream()
                        .filter(elements::containsKey)
                        .findFirst()
                        .ifPresent(word -> elementOf.put(group.id(), elements.get(word))));
    }

    private static List<String> words(Substance substance) {
        return List.of(substance.name().toLowerCase(Locale.ROOT).split("[^a-z]+"));
    }

    /** The identifier of the family: the element's for a group of its compounds, else the substance's own. */
    public String familyOf(String substance) {
        return elementOf.getOrDefault(substance, substance);
    }

    /** The substances of a family, itself included. */
    public Set<String> members(String family) {
        Set<String> members = new TreeSet<>(Set.of(family));
        elementOf.forEach((group, element) -> {
            if (element.equals(family)) {
                members.add(group);
            }
        });
        return members;
    }

    /** True where the family is more than one substance. */
    public boolean isCombined(String family) {
        return elementOf.containsValue(family);
    }

    /** The families that a register lists at all. */
    Set<String> listedBy(Register register) {
        Set<String> listed = new TreeSet<>();
        directory.substances().stream()
                .filter(substance -> substance.codes().containsKey(register))
                .forEach(substance -> listed.add(familyOf(substance.id())));
        return listed;
    }

    Set<String> familiesOf(Collection<String> substances) {
        Set<String> families = new TreeSet<>();
        substances.forEach(substance -> families.add(familyOf(substance)));
        return families;
    }

    Set<String> membersOf(Collection<String> families) {
        Set<String> members = new TreeSet<>();
        families.forEach(family -> members.addAll(members(family)));
        return members;
    }

    /** The family's name, its identifier where it is not known. */
    public String name(String family) {
        return directory.substance(family).map(Substance::name).orElse(family);
    }
}
