package org.vereda.partnership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vereda.inventory.BomLine;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Production;

/**
 * The tier of each facility in the supply chain: {@code oem} for a carmaker's, 1 for one that a bill of materials names as
 * supplier of a carmaker's product, 2 for a supplier of tier 1, and so on; the shortest way counts. A facility that no bill
 * of materials leads to has the role of its organization, for example {@code supplier} or {@code recycler}.
 */
public final class Tiers {
    private Tiers() {}

    /** The tier by the facility's identifier. */
    public static SortedMap<String, String> of(
            List<Organization> organizations,
            List<Facility> facilities,
            List<Production> production,
            List<BomLine> bom) {
        Map<String, Role> roles = new HashMap<>();
        organizations.forEach(organization -> roles.put(organization.id(), organization.role()));
        SortedMap<String, String> tiers = new TreeMap<>();
        Set<String> here = new HashSet<>();
        for (Facility facility : facilities) {
            Role role = roles.getOrDefault(facility.organization(), Role.SUPPLIER);
            tiers.put(facility.id(), role.name().toLowerCase(Locale.ROOT));
            if (role == Role.OEM) {
                here.add(facility.id());
            }
        }
        Map<String, Set<String>> suppliers = suppliers(production, bom);
        Set<String> seen = new HashSet<>(here);
        for (int tier = 1; !here.isEmpty(); tier++) {
            Set<String> next = new HashSet<>();
            for (String buyer : here) {
                for (String supplier : suppliers.getOrDefault(buyer, Set.of())) {
                    if (tiers.containsKey(supplier) && seen.add(supplier)) {
                        tiers.put(supplier, Integer.toString(tier));
                        next.add(supplier);
                    }
                }
            }
            here = next;
        }
        return tiers;
    }

    /** The suppliers of what a facility makes, by facility. */
    private static Map<String, Set<String>> suppliers(List<Production> production, List<BomLine> bom) {
        Map<String, List<String>> makers = new HashMap<>();
        production.forEach(made ->
                makers.computeIfAbsent(made.product(), any -> new ArrayList<>()).add(made.facility()));
        Map<String, Set<String>> suppliers = new HashMap<>();
        for (BomLine line : bom) {
            makers.getOrDefault(line.product(), List.of())
                    .forEach(maker -> suppliers
                            .computeIfAbsent(maker, any -> new HashSet<>())
                            .add(line.supplierFacility()));
        }
        return suppliers;
    }
}
