package org.vereda.app.keep;

import org.vereda.app.chain.ChainedLog;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** Compares every entry of the history with the one before it, with what it says that it did, and documents with their hashes. */
final class HistoryCheck {
    private static final String NONE = "0".repeat(64);

    private final Session session;
    private final Findings findings = new Findings();
    private String previous = NONE;
    private long last;

    HistoryCheck(Session session) {
        this.session = session;
    }

    private record Entry(Change change, String previous, String hash) {}

    long run() {
        session.list(
                        "select " + Change.COLUMNS + ", previous, hash from change_entry order by number",
                        row -> new Entry(Change.read(row), row.text(8), row.text(9)))
                .forEach(this::entry);
        boolean ends = session.number(
                        "select count(*) from chain_end where name = 'change' and number = ? and hash = ?",
                        last,
                        previous)
                == 1;
        if (!ends) {
            findings.add(Finding.error("keep.history-broken", SourcePosition.NOWHERE, Long.toString(last + 1)));
        }
        session.each("select hash, bytes from document", row -> new Kept(row.text(1), row.bytes(2)), this::document);
        if (findings.hasErrors()) {
            throw new InvalidInput(findings.sorted());
        }
        return last;
    }

    private void entry(Entry entry) {
        Change change = entry.change();
        Traces.Sum sum = new Traces(session).of(change.number());
        boolean fits = change.number() == last + 1
                && entry.previous().equals(previous)
                && entry.hash().equals(ChainedLog.hash(previous, change.entry()))
                && sum.equals(new Traces.Sum(change.edits(), change.digest()));
        if (!fits) {
            findings.add(Finding.error("keep.history-broken", SourcePosition.NOWHERE, Long.toString(change.number())));
        }
        last = change.number();
        previous = entry.hash();
    }

    private static final class Kept {
        private final String hash;
        private final byte[] bytes;

        private Kept(String hash, byte[] bytes) {
            this.hash = hash;
            this.bytes = bytes;
        }
    }

    private void document(Kept kept) {
        if (!Documents.hash(kept.bytes).equals(kept.hash)) {
            findings.add(Finding.error("keep.document-broken", SourcePosition.NOWHERE, kept.hash));
        }
    }
}
