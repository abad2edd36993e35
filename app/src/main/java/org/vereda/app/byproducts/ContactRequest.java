package org.vereda.app.byproducts;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.vereda.app.keep.Session;

/**
 * Somebody asks for contact about a post.
 *
 * @param id its identifier
 * @param post the post
 * @param organization who asks
 * @param facility for which of its plants
 * @param author the e-mail address of who asks; shown to the other when it was agreed to, not before
 * @param message what is asked
 * @param asked when
 * @param state what became of it
 * @param answeredBy the e-mail address of who answered; shown to who asked when it was agreed to, not before
 */
public record ContactRequest(
        String id,
        String post,
        String organization,
        String facility,
        String author,
        String message,
        Instant asked,
        State state,
        String answeredBy) {
    static final String COLUMNS = "id, post, organization, facility, author, message, asked, state, answered_by";

    /** What became of a request. */
    public enum State {
        WAITING,
        AGREED,
        REFUSED;

        /** The key of its name. */
        public String key() {
            return "label.byproduct-state." + name().toLowerCase(Locale.ROOT);
        }
    }

    static ContactRequest read(Session.Row row) throws SQLException {
        return new ContactRequest(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                Instant.parse(row.text(7)),
                State.valueOf(row.text(8)),
                row.text(9));
    }
}
