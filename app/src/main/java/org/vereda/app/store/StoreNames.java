package org.vereda.app.store;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.FacilityKey;

/** What the things in a store are called, to find what a person means. */
public final class StoreNames {
    private final Sql sql;

    StoreNames(Sql sql) {
        this.sql = sql;
    }

    /**
     * How a register writes a substance.
     *
     * @param register the register
     * @param code its code there
     * @param name its name there
     */
    public record Spelling(Register register, String code, String name) {}

    /**
     * A facility over the years.
     *
     * @param key the register and its identifier there
     * @param name its name in the last year
     * @param city its city in the last year
     * @param subdivision its province or state, empty where it could not be read
     * @param parent the company that owns it, empty where the register does not say
     * @param industry its industry in the last year that states one
     * @param firstYear the first year that mentions it
     * @param lastYear the last year that mentions it
     * @param otherKeys its other identifiers, as {@code SCHEME:identifier}
     */
    public record KnownFacility(
            FacilityKey key,
            String name,
            String city,
            String subdivision,
            String parent,
            Optional<IndustryCode> industry,
            int firstYear,
            int lastYear,
            List<String> otherKeys) {
        public KnownFacility {
            otherKeys = List.copyOf(otherKeys);
        }

        /** {@code TRI:60633FRDMT12600}. */
        public String id() {
            return key.scheme() + ":" + key.value();
        }
    }

    /** Every spelling of a substance that occurs. */
    public List<Spelling> substances() {
        return sql.all(
                "SELECT DISTINCT register, code, name FROM substance ORDER BY ALL",
                row -> new Spelling(Register.valueOf(row.getString(1)), row.getString(2), row.getString(3)));
    }

    /** Every facility, by register and identifier. */
    public List<KnownFacility> facilities() {
        return sql.all("""
                SELECT p.register, p.id, arg_max(f.name, f.year), arg_max(f.city, f.year),
                  coalesce(arg_max(ws.text, f.year), ''), arg_max(wp.text, f.year),
                  arg_max(i.digits, f.year), arg_max(i.vintage, f.year), min(f.year), max(f.year),
                  arg_max(f.keys, f.year)
                FROM facility f JOIN plant p ON p.number = f.plant JOIN word wp ON wp.number = f.parent
                LEFT JOIN word ws ON ws.number = f.subdivision LEFT JOIN industry i ON i.number = f.industry
                GROUP BY p.register, p.id ORDER BY p.register, p.id""", row -> {
            Optional<String> digits = Optional.ofNullable(row.getString(7));
            int vintage = row.getInt(8);
            String keys = row.getString(11);
            return new KnownFacility(
                    new FacilityKey(row.getString(1), row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    digits.map(code -> new IndustryCode(code, vintage)),
                    row.getInt(9),
                    row.getInt(10),
                    keys.isEmpty() ? List.of() : List.of(keys.split("\n", -1)));
        });
    }

    /** Every parent company as registers write it. */
    public SortedSet<String> parents() {
        return new TreeSet<>(sql.all(
                "SELECT text FROM word WHERE number IN (SELECT parent FROM facility) AND text <> ''",
                row -> row.getString(1)));
    }

    /** Every year. */
    public SortedSet<Integer> years() {
        return new TreeSet<>(sql.all("SELECT DISTINCT year FROM file_year", row -> row.getInt(1)));
    }
}
