package org.vereda.sources.registers;

import org.vereda.inventory.Register;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.NumberStyle;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;

/**
 * The facility file of Canada's Greenhouse Gas Reporting Program (Environment and Climate Change Canada), reporting years from
 * 2004: comma-separated, UTF-8 with or without byte order mark or Windows letters, bilingual headers that are matched by
 * their English half, a row for each facility and year with a column of tonnes and one of CO2 equivalents for each gas.
 *
 * <p>Mass comes from the columns of tonnes; CO2 equivalents serve as check. The file of emissions by source splits the same
 * amounts, so it is recognized and not read. The public contact, the business number and the DUNS number are never read.
 */
final class CanadianGasRegister implements ReleaseRegister {
    private static final TableFormat FORMAT = TableFormat.CSV
            .withCharset("windows-1252")
            .orUtf8()
            .withNumberStyle(NumberStyle.PLAIN_POINT)
            .withNormalizer(EnglishHalf::of);
    private static final String SOURCE = "emission source";

    @Override
    public Register register() {
        return Register.GHGRP_CANADA;
    }

    @Override
    public TableFormat format() {
        return FORMAT;
    }

    @Override
    public boolean recognizes(Table table) {
        return (table.hasColumn(CanadianGasRow.ID) || table.hasColumn("facility " + CanadianGasRow.ID))
                && table.hasColumn(CanadianGasRow.YEAR);
    }

    @Override
    public String part(Table table) {
        return table.hasColumn(SOURCE) ? "sources" : "releases";
    }

    @Override
    public boolean hasFacilityFile() {
        return false;
    }

    @Override
    public void read(Table table, Visitor visitor, Findings findings) {
        if (table.hasColumn(SOURCE)) {
            findings.add(Finding.note("registers.split-by-source", table.headerPosition()));
        } else {
            new CanadianGasRow(table, new RegisterColumns(table, register()), findings).readAll(visitor);
        }
    }
}
