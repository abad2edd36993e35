package org.vereda.app.web.workshop;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeptTable;
import org.vereda.app.keep.Reach;

/**
 * The rows that footprints of some organizations' products rest on: their own, those of everybody who supplies them through any number of
 * tiers, and those that are nobody's own. Nothing of it is shown to anybody; only the products of the reader's plants are handed out.
 *
 * @param members the organizations
 */
record UpstreamReach(Set<String> members) implements Reach {
    private static final String FACILITIES = "facilities.csv";
    private static final String PRODUCTION = "production.csv";
    private static final String BOM = "bom.csv";

    /** The tables that tell who supplies whom. */
    static final Set<String> TABLES = Set.of(FACILITIES, PRODUCTION, BOM);

    UpstreamReach {
        members = Set.copyOf(members);
    }

    /** Of some organizations. */
    static UpstreamReach of(Suppliers suppliers, Collection<String> organizations) {
        Set<String> found = new HashSet<>(organizations);
        Deque<String> left = new ArrayDeque<>(found);
        while (!left.isEmpty()) {
            suppliers.of(left.pop()).stream().filter(found::add).forEach(left::push);
        }
        return new UpstreamReach(found);
    }

    @Override
    public boolean mayRead(String path, Optional<String> organization, Optional<String> facility) {
        return organization.isEmpty() || members.contains(organization.get());
    }

    @Override
    public boolean mayWrite(String path, Optional<String> organization, Optional<String> facility) {
        return false;
    }

    @Override
    public Optional<Set<String>> organizations(String path) {
        return Optional.of(members);
    }

    /** Who supplies whom by the parts lists: the supplier that a line names, else everybody who makes what it names. */
    static final class Suppliers {
        private final Map<String, String> operators = new HashMap<>();
        private final Map<String, Set<String>> makers = new HashMap<>();
        private final Map<String, Set<String>> direct = new HashMap<>();

        Suppliers(Keep keep) {
            KeptTable facilities = keep.table(FACILITIES, Reach.WHOLE);
            facilities
                    .rows()
                    .forEach(row -> operators.put(
                            facilities.cell(row, "id").strip(),
                            facilities.cell(row, "organization").strip()));
            KeptTable production = keep.table(PRODUCTION, Reach.WHOLE);
            production
                    .rows()
                    .forEach(row -> operator(production.cell(row, "facility"))
                            .ifPresent(maker -> makers.computeIfAbsent(
                                            production.cell(row, "product").strip(), any -> new HashSet<>())
                                    .add(maker)));
            KeptTable bom = keep.table(BOM, Reach.WHOLE);
            bom.rows().forEach(row -> line(bom, row));
        }

        private Optional<String> operator(String facility) {
            return Optional.ofNullable(operators.get(facility.strip()));
        }

        private void line(KeptTable bom, KeptTable.Line row) {
            Set<String> suppliers = operator(bom.cell(row, "supplier"))
                    .map(Set::of)
                    .orElseGet(() -> makers.getOrDefault(bom.cell(row, "input").strip(), Set.of()));
            makers.getOrDefault(bom.cell(row, "product").strip(), Set.of())
                    .forEach(maker -> direct.computeIfAbsent(maker, any -> new HashSet<>())
                            .addAll(suppliers));
        }

        /** Whether somebody makes a product of that name. */
        boolean isMade(String product) {
            return makers.containsKey(product);
        }

        List<String> of(String organization) {
            return List.copyOf(direct.getOrDefault(organization, Set.of()));
        }
    }
}
