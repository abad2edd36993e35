package org.vereda.app.keep;

import org.vereda.app.chain.ChainedLog;
import tools.jackson.databind.node.ObjectNode;

/**
 * The end of a chain of numbered entries in a writing transaction. Each entry carries the hash of the one before it, by the formula of {@link
 * ChainedLog}; who advances the chain holds its row, so that writers come one after the other.
 *
 * @param name the chain
 * @param number the number of the entry that this transaction adds
 * @param previous the hash of the entry before
 */
public record ChainEnd(String name, long number, String previous) {
    /** Takes the next number; waits for a transaction that is adding an entry. */
    public static ChainEnd advance(Session session, String name) {
        session.update("update chain_end set number = number + 1 where name = ?", name);
        return session.first(
                        "select number, hash from chain_end where name = ?",
                        row -> new ChainEnd(name, row.number(1), row.text(2)),
                        name)
                .orElseThrow(() -> new IllegalStateException("there is no chain " + name));
    }

    /** Closes the entry and gives its hash. */
    public String close(Session session, ObjectNode entry) {
        String hash = ChainedLog.hash(previous, entry);
        session.update("update chain_end set hash = ? where name = ?", hash, name);
        return hash;
    }
}
