package org.vereda.app.accounts;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.vereda.app.chain.ChainedLog;
import org.vereda.app.keep.ChainEnd;
import org.vereda.app.keep.Session;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who did what with accounts and partners and who came in, as a chain of entries: a later change of one is found. */
public final class AuditLog {
    private static final String CHAIN = "audit";

    private final Clock clock;

    AuditLog(Clock clock) {
        this.clock = clock;
    }

    /** What can happen. */
    public enum Event {
        SIGNED_IN,
        LOCKED_OUT,
        SIGNED_OUT,
        INVITED,
        JOINED,
        RENEWED,
        GRANTED,
        WITHDRAWN,
        SHUT,
        OPENED,
        PASSWORD_CHANGED,
        SIGNED_OUT_EVERYWHERE,
        SECOND_FACTOR_ON,
        SECOND_FACTOR_OFF,
        RECOVERY_USED,
        TOKEN_MADE,
        TOKEN_REVOKED,
        ACTED;

        /** The key of its words. */
        public String key() {
            return "label.portal-log." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * An entry.
     *
     * @param number from 1
     * @param happened when
     * @param who the e-mail address of who did it
     * @param event what
     * @param detail whom or what it was about
     */
    public record Entry(long number, Instant happened, String who, Event event, String detail) {
        private static final String COLUMNS = "number, happened, who, event, detail";

        private static Entry read(Session.Row row) throws SQLException {
            return new Entry(
                    row.number(1), Instant.parse(row.text(2)), row.text(3), Event.valueOf(row.text(4)), row.text(5));
        }

        private ObjectNode json() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("number", number)
                    .put("at", happened.toString())
                    .put("who", who)
                    .put("event", event.name())
                    .put("detail", detail);
        }
    }

    void add(Session session, String who, Event event, String detail) {
        ChainEnd end = ChainEnd.advance(session, CHAIN);
        Entry entry = new Entry(end.number(), clock.instant(), who, event, detail);
        String hash = end.close(session, entry.json());
        session.update(
                "insert into audit_entry (" + Entry.COLUMNS + ", previous, hash) values (?, ?, ?, ?, ?, ?, ?)",
                entry.number(),
                entry.happened().toString(),
                who,
                event.name(),
                detail,
                end.previous(),
                hash);
    }

    List<Entry> newest(Session session, int most) {
        return session.list(
                "select " + Entry.COLUMNS + " from audit_entry order by number desc limit " + most, Entry::read);
    }

    private record Link(Entry entry, String previous, String hash) {}

    /**
     * Looks whether every entry fits to the one before it and gives their number.
     *
     * @throws InvalidInput naming the first that does not
     */
    long check(Session session) {
        String previous = "0".repeat(64);
        long number = 0;
        List<Link> links = session.list(
                "select " + Entry.COLUMNS + ", previous, hash from audit_entry order by number",
                row -> new Link(Entry.read(row), row.text(6), row.text(7)));
        for (Link link : links) {
            boolean fits = link.entry().number() == number + 1
                    && link.previous().equals(previous)
                    && link.hash().equals(ChainedLog.hash(previous, link.entry().json()));
            if (!fits) {
                throw broken(number + 1);
            }
            number = link.entry().number();
            previous = link.hash();
        }
        if (session.number(
                        "select count(*) from chain_end where name = ? and number = ? and hash = ?",
                        CHAIN,
                        number,
                        previous)
                != 1) {
            throw broken(number + 1);
        }
        return number;
    }

    private static InvalidInput broken(long number) {
        return InvalidInput.of(Finding.error("portal.audit-broken", SourcePosition.NOWHERE, Long.toString(number)));
    }
}
