package org.vereda.app.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vereda.inventory.Facility;
import org.vereda.inventory.identity.FacilityDecision;
import org.vereda.inventory.identity.FacilityDescription;
import org.vereda.inventory.identity.FacilityLinks;
import org.vereda.inventory.identity.FacilityMatch;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.partnership.Organization;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.identity.DecisionTable;

/** Which facilities of registers are those of a partnership, by identifiers and decisions alone: nothing is compared. */
public final class PartnershipLinks {
    private PartnershipLinks() {}

    /** The facilities of a partnership, each with the name of the organization that runs it. */
    static List<FacilityDescription> descriptions(PartnershipFolder folder) {
        Map<String, String> names = folder.organizations().stream()
                .collect(Collectors.toMap(Organization::id, Organization::name, (first, second) -> first));
        return folder.facilities().stream()
                .map(facility -> FacilityDescription.of(facility, names.getOrDefault(facility.organization(), "")))
                .toList();
    }

    /**
     * The partnership's facility for each register facility that is one of its own, by {@code REGISTER:identifier}: through
     * the identifiers in {@code facilities.csv}, identifiers that registers state for each other, and {@code
     * facility-links.csv}. Identifiers of registers that are not at hand are there too.
     *
     * @param registers the facilities of registers at hand
     * @param findings takes what is wrong with the decisions
     * @throws InvalidInput where {@code facility-links.csv} lacks a column
     */
    public static SortedMap<String, Facility> of(
            PartnershipFolder folder, Collection<RegisterFacility> registers, Findings findings) {
        List<FacilityDescription> all = new ArrayList<>(FacilityDescription.of(registers));
        all.addAll(descriptions(folder));
        FacilityLinks links = FacilityMatch.known(all, decisions(folder.root().resolve(DecisionTable.FILE), findings));
        SortedMap<String, Facility> found = new TreeMap<>();
        for (Facility facility : folder.facilities()) {
            FacilityDescription own = FacilityDescription.of(facility, "");
            own.allKeys().forEach(key -> found.put(FacilityDescription.text(key), facility));
            links.with(own.key()).forEach(key -> found.put(FacilityDescription.text(key), facility));
        }
        found.keySet().removeIf(key -> key.startsWith(FacilityDescription.PARTNERSHIP + ":"));
        return Collections.unmodifiableSortedMap(found);
    }

    private static List<FacilityDecision> decisions(Path table, Findings findings) {
        return Files.exists(table) ? DecisionTable.read(table, findings) : List.of();
    }
}
