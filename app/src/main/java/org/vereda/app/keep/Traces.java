package org.vereda.app.keep;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** What began and ended with a change: files with their form, and records with their signs. */
record Traces(Session session) {
    private static final String FILES =
            "select f.path, f.document, f.charset, f.separator, f.quote, f.mark, f.header_line,"
                    + " f.since_change from folder_file f where f.since_change = ? or f.until_change = ? order by f.id";

    private static final String ROWS =
            "select f.path, r.number, r.place, r.line, r.kind, r.raw, r.since_change from folder_row r"
                    + " join folder_file f on f.id = r.file where r.since_change = ? or r.until_change = ?"
                    + " order by r.file, r.number, r.since_change";

    /**
     * The sum of a change: how much began or ended, and SHA-256 over all of it in a fixed order, each part closed by a zero byte.
     *
     * @param edits how many files and records
     * @param digest in hexadecimal
     */
    record Sum(long edits, String digest) {}

    Sum of(long change) {
        MessageDigest digest = Documents.sha256();
        long[] count = {0};
        session.each(
                FILES,
                row -> List.of(
                        "file",
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        row.text(5),
                        row.text(6),
                        row.text(7),
                        sign(row.number(8), change)),
                parts -> count[0] += add(digest, parts),
                change,
                change);
        session.each(
                ROWS,
                row -> List.of(
                        "row",
                        row.text(1),
                        row.text(2),
                        row.text(3),
                        row.text(4),
                        row.text(5),
                        row.text(6),
                        sign(row.number(7), change)),
                parts -> count[0] += add(digest, parts),
                change,
                change);
        return new Sum(count[0], HexFormat.of().formatHex(digest.digest()));
    }

    private static String sign(long since, long change) {
        return since == change ? "+" : "-";
    }

    private static int add(MessageDigest digest, List<String> parts) {
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return 1;
    }
}
