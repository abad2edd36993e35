package org.vereda.app.keep;

import java.nio.charset.Charset;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A file of the folder as it is kept.
 *
 * @param id its number; another one after it was replaced as a whole
 * @param path its path in the folder, with slashes
 * @param document the hash of its bytes where it does not stand as rows
 * @param form how its text is written; without meaning for documents
 */
record KeptFile(long id, String path, Optional<String> document, TextForm form) {
    static final String COLUMNS = "f.id, f.path, f.document, f.charset, f.separator, f.quote, f.mark, f.header_line";

    static KeptFile read(Session.Row row) throws SQLException {
        Optional<String> document = row.perhaps(3);
        TextForm form = document.isPresent()
                ? TextForm.PLAIN
                : new TextForm(
                        Charset.forName(row.text(4)),
                        row.text(5).charAt(0),
                        row.text(6).charAt(0),
                        row.number(7) != 0,
                        row.number(8));
        return new KeptFile(row.number(1), row.text(2), document, form);
    }

    boolean isTable() {
        return document.isEmpty();
    }
}
