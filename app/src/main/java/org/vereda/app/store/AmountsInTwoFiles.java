package org.vereda.app.store;

import java.util.List;
import org.vereda.inventory.Register;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;

/**
 * Amounts of NPRI that two files state alike: the same facility, year, substance, way and amount. NPRI spreads its amounts
 * over several files, and some of them may stand in two; the texts of an archive are files too.
 */
final class AmountsInTwoFiles {
    /** For each text of a file, and each earlier text of this or another file, where amounts stand alike, the first first. */
    private static final String PAIRS = """
            WITH amount AS (
              SELECT r.*, u.code, TRY_CAST(r.other_amount AS DOUBLE) AS other
              FROM release r JOIN substance u ON u.number = r.substance
              WHERE r.medium IS NOT NULL AND u.register = '%s'),
            twice AS (
              SELECT DISTINCT ON (n.place, n.report, n.line, n.cell) n.place, n.report, n.line, n.cell,
                o.file AS earlier, o.place AS there, o.line AS first_line
              FROM amount n JOIN amount o ON o.site = n.site AND o.code = n.code AND o.medium = n.medium
                AND o.coarse IS NOT DISTINCT FROM n.coarse AND o.fine IS NOT DISTINCT FROM n.fine
                AND o.unit IS NOT DISTINCT FROM n.unit AND o.other IS NOT DISTINCT FROM n.other
                AND o.other_unit IS NOT DISTINCT FROM n.other_unit
                AND (o.file < n.file OR o.file = n.file AND o.report < n.report AND o.place <> n.place)
              WHERE n.file = ?
              ORDER BY n.place, n.report, n.line, n.cell, o.file, o.report, o.line)
            SELECT wn.text, first(line ORDER BY report, line, cell), first(cell ORDER BY report, line, cell),
              wo.text, first(first_line ORDER BY report, line, cell), count(*), earlier
            FROM twice JOIN word wn ON wn.number = twice.place JOIN word wo ON wo.number = twice.there
            GROUP BY wn.text, wo.text, earlier ORDER BY wn.text, wo.text, earlier""".formatted(Register.NPRI);

    private AmountsInTwoFiles() {}

    private record Pair(SourcePosition here, String there, int line, int count, int earlier) {}

    /**
     * Tells what a file states alike in two of its texts.
     *
     * @param others whether to tell too what it states like files that were there before
     */
    static void tell(Sql sql, int file, boolean others, Findings findings) {
        List<Pair> pairs = sql.all(
                PAIRS,
                row -> new Pair(
                        StoredPlace.of(row.getString(1), row.getInt(2), row.getInt(3)),
                        row.getString(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7)),
                file);
        pairs.stream()
                .filter(pair -> others || pair.earlier() == file)
                .forEach(pair -> findings.add(Finding.warning(
                        "registers.same-in-two-files",
                        pair.here(),
                        Integer.toString(pair.count()),
                        pair.there(),
                        Integer.toString(pair.line()))));
    }
}
