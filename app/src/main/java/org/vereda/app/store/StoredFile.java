package org.vereda.app.store;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vereda.inventory.Register;

/**
 * A file that a store holds.
 *
 * @param number its number in the store
 * @param name its name without folders
 * @param checksum SHA-256 of its bytes, as hexadecimal digits
 * @param register the register that it comes from; empty for tables of statistics
 * @param years the years that its rows are about
 * @param synthetic true where its rows are made up
 * @param imported the day on which it was imported
 * @param rows what it holds
 * @param errors how many values could not be used
 * @param warnings how many values are doubtful
 */
public record StoredFile(
        int number,
        String name,
        String checksum,
        Optional<Register> register,
        SortedSet<Integer> years,
        boolean synthetic,
        LocalDate imported,
        Rows rows,
        int errors,
        int warnings) {
    /** So many digits of a checksum tell files apart. */
    private static final int SHORT = 12;

    public StoredFile {
        years = Collections.unmodifiableSortedSet(new TreeSet<>(years));
    }

    /**
     * How many rows a file holds.
     *
     * @param facilities descriptions of facilities
     * @param reports reports about a substance
     * @param transfers transfers to a receiver
     * @param reductions source reduction activities
     * @param figures published figures about industries and regions
     */
    public record Rows(int facilities, int reports, int transfers, int reductions, int figures) {
        /** All of them. */
        public int all() {
            return facilities + reports + transfers + reductions + figures;
        }
    }

    /** The beginning of the checksum. */
    public String shortChecksum() {
        return checksum.substring(0, SHORT);
    }

    /** True where a person may mean this file by that text: its name, or the beginning of its checksum. */
    boolean isMeantBy(String text) {
        return name.equals(text) || (text.length() >= 6 && checksum.startsWith(text));
    }

    /** All files of a store by name. */
    static List<StoredFile> all(Sql sql) {
        return sql.all(
                """
                SELECT number, name, sha256, register, synthetic, imported, facilities, reports, transfers, reductions,
                  figures, errors, warnings,
                  (SELECT string_agg(year, ' ' ORDER BY year) FROM file_year y WHERE y.file = number)
                FROM file ORDER BY name, sha256""",
                row -> new StoredFile(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        Optional.ofNullable(row.getString(4)).map(Register::valueOf),
                        years(row.getString(14)),
                        row.getBoolean(5),
                        row.getObject(6, LocalDate.class),
                        new Rows(row.getInt(7), row.getInt(8), row.getInt(9), row.getInt(10), row.getInt(11)),
                        row.getInt(12),
                        row.getInt(13)));
    }

    private static SortedSet<Integer> years(@org.jspecify.annotations.Nullable String text) {
        SortedSet<Integer> years = new TreeSet<>();
        if (text != null) {
            for (String year : text.split(" ", -1)) {
                years.add(Integer.valueOf(year));
            }
        }
        return years;
    }
}
