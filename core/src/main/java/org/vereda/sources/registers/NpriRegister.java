package org.vereda.sources.registers;

import java.util.Locale;
import org.vereda.inventory.Register;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.NumberStyle;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;

/**
 * The bulk files of the National Pollutant Release Inventory (Environment and Climate Change Canada), reporting years from
 * 1993: comma-separated, Windows letters or UTF-8, bilingual headers that are matched by their English half. Releases,
 * disposals and transfers are written alike, a row for each way that a substance went; geolocations tell where facilities
 * are. Comments are free text in which persons may be named, so they are recognized and not read.
 *
 * <p>Columns of releases, disposals, transfers and geolocations are those that public programs which read the originals
 * state; no original was at hand.
 */
final class NpriRegister implements ReleaseRegister {
    private static final TableFormat FORMAT = TableFormat.CSV
            .withCharset("windows-1252")
            .orUtf8()
            .withNumberStyle(NumberStyle.PLAIN_POINT)
            .withNormalizer(EnglishHalf::of);

    @Override
    public Register register() {
        return Register.NPRI;
    }

    @Override
    public TableFormat format() {
        return FORMAT;
    }

    @Override
    public boolean recognizes(Table table) {
        return table.hasColumn("npri id") && (isAmounts(table) || isComments(table) || isPlaces(table));
    }

    /** The three files of amounts have the same columns; their names tell which is which. */
    @Override
    public String part(Table table) {
        if (isComments(table)) {
            return "comments";
        }
        if (!isAmounts(table)) {
            return "facilities";
        }
        String name = table.headerPosition().file().toLowerCase(Locale.ROOT);
        if (name.contains("transfer")) {
            return "transfers";
        }
        return name.contains("disposal") || name.contains("elimination") ? "disposals" : "releases";
    }

    @Override
    public boolean hasFacilityFile() {
        return false;
    }

    @Override
    public void read(Table table, Visitor visitor, Findings findings) {
        RegisterColumns columns = new RegisterColumns(table, register());
        switch (part(table)) {
            case "comments" -> findings.add(Finding.note("registers.not-read", table.headerPosition()));
            case "facilities" -> new NpriFacilities(table, columns, findings).read(visitor);
            default -> new NpriAmounts(table, columns, findings).read(visitor);
        }
    }

    /** The identifier of a facility without leading zeros, as the bulk files write it. */
    static String id(String text) {
        return text.replaceFirst("^0+(?=\\d)", "");
    }

    private static boolean isAmounts(Table table) {
        return table.hasColumn("quantity") && table.hasColumn("reporting year");
    }

    private static boolean isComments(Table table) {
        return table.hasColumn("comment") || table.hasColumn("comments");
    }

    private static boolean isPlaces(Table table) {
        return table.hasColumn("latitude") && table.hasColumn("longitude");
    }
}
