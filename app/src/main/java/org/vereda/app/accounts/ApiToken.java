package org.vereda.app.accounts;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.vereda.app.keep.Session;

/**
 * A program that comes in.
 *
 * @param id never changes and opens nothing
 * @param name what its maker calls it
 * @param account the account that made it
 * @param email the address of that account
 * @param membership the one role that it has
 * @param made when it was made
 * @param expires from when on it no longer works
 * @param used when it was last used, to ten minutes; 1970 where it never was
 * @param isRevoked true after somebody took it back
 */
public record ApiToken(
        String id,
        String name,
        String account,
        String email,
        Membership membership,
        Instant made,
        Instant expires,
        Instant used,
        boolean isRevoked) {
    static final String COLUMNS = "t.id, t.name, t.account, a.email, t.role, t.organization, t.facility, t.made,"
            + " t.expires, t.used, t.revoked from api_token t join account a on a.id = t.account";

    static ApiToken read(Session.Row row) throws SQLException {
        return new ApiToken(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                new Membership(Role.valueOf(row.text(5)), row.text(6), row.text(7)),
                Instant.parse(row.text(8)),
                Instant.ofEpochMilli(row.number(9)),
                Instant.ofEpochMilli(row.number(10)),
                row.number(11) != 0);
    }

    /** True where it was used at least once. */
    public boolean wasUsed() {
        return used.isAfter(Instant.EPOCH);
    }

    /** What it may see and write: the same as a person with its role. */
    public AccountReach reach() {
        return new AccountReach(List.of(membership));
    }

    /** How the history names it. */
    public String author() {
        return email + " · " + name;
    }
}
