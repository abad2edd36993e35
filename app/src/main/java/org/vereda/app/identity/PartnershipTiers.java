package org.vereda.app.identity;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vereda.inventory.Facility;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.partnership.Tiers;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.sources.folder.PartnershipFolder;

/**
 * The tiers of a partnership's facilities in the common table.
 *
 * @param byFacility the tier by {@code REGISTER:identifier}
 * @param found how many facilities of the partnership stand in the table
 * @param missing the names of those that do not
 * @param findings what is wrong with the folder or its links
 */
public record PartnershipTiers(
        SortedMap<String, String> byFacility, int found, List<String> missing, List<Finding> findings) {
    public PartnershipTiers {
        missing = List.copyOf(missing);
        findings = List.copyOf(findings);
    }

    /**
     * Links the facilities by identifiers and decisions.
     *
     * @param path the partnership folder
     * @param registers the facilities of the table
     * @throws org.vereda.quantity.InvalidInput where the folder cannot be read
     */
    public static PartnershipTiers of(Path path, Collection<RegisterFacility> registers) {
        Findings findings = new Findings();
        PartnershipFolder folder = PartnershipFolder.read(path, code -> true, findings);
        Map<String, String> tiers =
                Tiers.of(folder.organizations(), folder.facilities(), folder.production(), folder.bom());
        Set<String> held = registers.stream()
                .map(facility -> facility.register() + ":" + facility.id())
                .collect(Collectors.toSet());
        SortedMap<String, String> byFacility = new TreeMap<>();
        Set<String> found = new HashSet<>();
        PartnershipLinks.of(folder, registers, findings).forEach((key, facility) -> {
            if (held.contains(key)) {
                byFacility.put(key, tiers.getOrDefault(facility.id(), ""));
                found.add(facility.id());
            }
        });
        List<String> missing = folder.facilities().stream()
                .filter(facility -> !found.contains(facility.id()))
                .map(Facility::name)
                .sorted()
                .toList();
        List<Finding> errors =
                findings.sorted().stream().filter(Finding::isError).toList();
        return new PartnershipTiers(byFacility, found.size(), missing, errors);
    }
}
