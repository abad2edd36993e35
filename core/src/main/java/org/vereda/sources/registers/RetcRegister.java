package org.vereda.sources.registers;

import org.vereda.inventory.Register;
import org.vereda.quantity.Findings;
import org.vereda.quantity.NumberStyle;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;

/**
 * The files of the Registro de Emisiones y Transferencia de Contaminantes (SEMARNAT), reporting years from 2004: TAB
 * between the cells, one file of releases ({@code em_<year>}) and one of facilities ({@code es_<year>}), both with the
 * facility's NRA. The year stands only in the name of the file.
 *
 * <p>There are three layouts: 2004 and 2005, 2012, and all other years. Amounts are in tonnes, kilograms or grams as each
 * row states. Streets, neighborhoods and postal codes are not read.
 */
final class RetcRegister implements ReleaseRegister {
    private static final TableFormat FORMAT =
            TableFormat.TSV.withNumberStyle(NumberStyle.PLAIN_POINT).withNormalizer(MexicanPlace::withoutAccents);

    @Override
    public Register register() {
        return Register.RETC;
    }

    @Override
    public TableFormat format() {
        return FORMAT;
    }

    @Override
    public boolean recognizes(Table table) {
        return table.hasColumn("nra") && (isReleases(table) || table.hasColumn("latitud norte"));
    }

    @Override
    public String part(Table table) {
        return isReleases(table) ? "releases" : "facilities";
    }

    @Override
    public boolean hasFacilityFile() {
        return true;
    }

    @Override
    public void read(Table table, Visitor visitor, Findings findings) {
        RegisterColumns columns = new RegisterColumns(table, register());
        if (isReleases(table)) {
            new RetcReleases(columns, findings).read(table, visitor);
        } else {
            new RetcFacilities(table, columns, findings).read(visitor);
        }
    }

    private static boolean isReleases(Table table) {
        return table.hasColumn("aire") || table.hasColumn("unidad");
    }
}
