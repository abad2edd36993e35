package org.vereda.sources.registers.american;

import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.inventory.Register;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.NumberStyle;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/** What a file of a register of the United States holds. */
public enum AmericanFile {
    /**
     * TRI Basic, reporting years from 1987: comma-separated, one row for each form, 122 columns with their ordinal before the
     * name. Columns are found by name, without the ordinal.
     */
    TRI_BASIC("releases") {
        @Override
        boolean is(Table table) {
            return table.hasColumn("trifd") && table.hasColumn("doc_ctrl_num") && table.hasColumn("form type");
        }

        @Override
        public void read(Table table, AmericanRows rows, Findings findings) {
            readForms(table, TriBasicNames.ALL, rows, findings);
        }
    },
    /** TRI Basic Plus, type 1A: the same forms without section 8, 281 columns. */
    TRI_PLUS_RELEASES("releases") {
        @Override
        boolean is(Table table) {
            return isPlus(table) && hasOne(table, "total fugitive air emissions", "on site fugitive air emissions");
        }

        @Override
        public void read(Table table, AmericanRows rows, Findings findings) {
            readForms(table, TriPlusNames.ALL, rows, findings);
        }
    },
    /** TRI Basic Plus, type 2A: section 8 of the form: source reduction activities, waste of the year and production ratio. */
    TRI_PLUS_REDUCTIONS("reductions") {
        @Override
        boolean is(Table table) {
            return isPlus(table) && table.hasColumn("first source reduction activity code");
        }

        @Override
        public void read(Table table, AmericanRows rows, Findings findings) {
            new TriReductions(table, findings).read(rows);
        }
    },
    /** TRI Basic Plus, type 3A: transfers by receiver. */
    TRI_PLUS_TRANSFERS("transfers") {
        @Override
        boolean is(Table table) {
            return isPlus(table)
                    && hasOne(table, "off site country id", "off site transfer sequence number", "off site rcra id nr");
        }

        @Override
        public void read(Table table, AmericanRows rows, Findings findings) {
            new TriTransfers(table, findings).read(rows);
        }
    },
    /** The other types of TRI Basic Plus: uses, treatment methods, sewers, facilities, free text. They are not read. */
    TRI_PLUS_OTHER("unread") {
        @Override
        boolean is(Table table) {
            return isPlus(table);
        }

        @Override
        public void read(Table table, AmericanRows rows, Findings findings) {
            findings.add(
                    Finding.note("registers.part-not-read", table.headerPosition(), Register.TRI.name(), "1A, 2A, 3A"));
        }
    };

    /** How TRI Basic is written. */
    public static final TableFormat TRI_BASIC_FORMAT = TableFormat.CSV
            .withNumberStyle(NumberStyle.PLAIN_POINT)
            .withNormalizer(name -> TableFormat.inOneLine(name).replaceFirst("^\\d{1,3}\\. ", ""));
    /** How TRI Basic Plus is written. */
    public static final TableFormat TRI_PLUS_FORMAT = TriPlusNames.FORMAT;

    private final String part;

    AmericanFile(String part) {
        this.part = part;
    }

    /** What the table holds, among these; nothing where it is none of them. The first that fits counts. */
    public static Optional<AmericanFile> of(Table table, AmericanFile... candidates) {
        return Stream.of(candidates).filter(file -> file.is(table)).findFirst();
    }

    /** What of its register it holds: {@code releases}, {@code transfers} ... */
    public String part() {
        return part;
    }

    /**
     * Reads all rows in one pass; of the file only its facilities are held, and told in the end.
     *
     * @throws org.vereda.quantity.InvalidInput where a column is missing that every row needs
     */
    public abstract void read(Table table, AmericanRows rows, Findings findings);

    abstract boolean is(Table table);

    private static void readForms(Table table, TriNames names, AmericanRows rows, Findings findings) {
        TriLayout layout = new TriLayout(table, names);
        TriFacilities facilities = new TriFacilities(layout, findings);
        for (TableRow row : table) {
            new TriForm(row, layout, findings).report().ifPresent(report -> {
                facilities.add(row, report);
                rows.report(report);
            });
        }
        facilities.tell(rows);
    }

    private static boolean isPlus(Table table) {
        return hasOne(table, "trifd", "trifid")
                && table.hasColumn("facility name")
                && table.hasColumn("facility state");
    }

    private static boolean hasOne(Table table, String... columns) {
        return Stream.of(columns).anyMatch(table::hasColumn);
    }
}
