package org.vereda.app.keep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The changes that somebody may see: those that touched a row within reach, without the folders that were taken in. */
record SeenChanges(Session session, Reach reach) {
    /** Changes that are looked at with one statement. */
    private static final int AT_ONCE = 200;

    /** The changes are found first: a folder that was taken in may have begun a million rows. */
    private static final String OWNERS = "select r.%1$s_change, f.path, r.organization, r.facility from folder_row r"
            + " join folder_file f on f.id = r.file where r.%1$s_change in"
            + " (select number from change_entry where kind <> 'IMPORT' and number < ? and number >= ?)";

    private static final String TOUCHED = OWNERS.formatted("since") + " union " + OWNERS.formatted("until");

    /** The newest of them before a change, at most so many. */
    List<Change> before(long number, int most) {
        List<Change> found = new ArrayList<>();
        long last = session.number("select coalesce(max(number), 0) + 1 from change_entry");
        for (long end = Math.min(number, last); end > 1 && found.size() < most; end -= AT_ONCE) {
            Set<Long> touched = touched(end - AT_ONCE, end);
            session
                    .list(
                            "select " + Change.COLUMNS
                                    + " from change_entry where number < ? and number >= ? order by number desc",
                            Change::read,
                            end,
                            end - AT_ONCE)
                    .stream()
                    .filter(change -> touched.contains(change.number()))
                    .limit(most - found.size())
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private Set<Long> touched(long from, long end) {
        Set<Long> touched = new HashSet<>();
        session.each(
                TOUCHED,
                row -> reach.mayRead(row.text(2), row.perhaps(3), row.perhaps(4))
                        ? Optional.of(row.number(1))
                        : Optional.<Long>empty(),
                number -> number.ifPresent(touched::add),
                end,
                from,
                end,
                from);
        return touched;
    }
}
