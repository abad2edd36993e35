package org.vereda.app.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How many rows of a table are within reach, without reading them. */
record RowCount(Session session, Reach reach) {
    private static final String COUNT = "select r.organization, r.facility, count(*) from folder_row r"
            + " where r.file = ? and r.until_change is null and r.kind = 'ROW'%s group by r.organization, r.facility";

    private record OfOwner(Optional<String> organization, Optional<String> facility, long rows) {}

    long of(KeptFile file) {
        return owners(file).stream()
                .filter(one -> reach.mayRead(file.path(), one.organization(), one.facility()))
                .mapToLong(OfOwner::rows)
                .sum();
    }

    private List<OfOwner> owners(KeptFile file) {
        Optional<Set<String>> organizations = reach.organizations(file.path());
        if (organizations.isEmpty()) {
            return counted("", file.id());
        }
        List<OfOwner> found = new ArrayList<>(counted(" and r.organization is null", file.id()));
        organizations.get().forEach(one -> found.addAll(counted(" and r.organization = ?", file.id(), one)));
        return found;
    }

    private List<OfOwner> counted(String where, Object... values) {
        return session.list(
                COUNT.formatted(where), row -> new OfOwner(row.perhaps(1), row.perhaps(2), row.number(3)), values);
    }
}
