package org.vereda.app.delegations;

import org.vereda.app.keep.log.KeptLog;
import org.vereda.quantity.SourcePosition;

/**
 * Drafts in the database, by the SHA-256 of their bytes. Decisions are not kept there: they follow from the log.
 *
 * @param log the log of the review
 */
record KeptShelf(KeptLog log) implements DraftShelf {
    @Override
    public boolean isTaken(String name) {
        return false;
    }

    @Override
    public void put(String name, byte[] draft, byte[] plan) {
        log.put(draft);
        log.put(plan);
    }

    @Override
    public DraftFile draft(String name, String hash) {
        SourcePosition position = SourcePosition.ofFile(log.name() + "/" + name);
        return new DraftFile(log.document(hash).orElseThrow(() -> DraftFile.unreadable(position)), position);
    }

    @Override
    public void decided(String name, byte[] decision) {
        // follows from the log
    }

    @Override
    public boolean isDecided(String name, byte[] decision) {
        return true;
    }

    @Override
    public String placeOfDecision(String name) {
        return log.name() + "/" + name;
    }
}
