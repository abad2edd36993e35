package org.vereda.sources.registers;

import org.vereda.inventory.Register;
import org.vereda.quantity.Findings;
import org.vereda.sources.registers.american.AmericanFile;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;

/**
 * The "Basic Plus" files of the Toxics Release Inventory (US EPA): TAB between the cells, one file for each type, of which 1A
 * (releases), 2A (source reduction) and 3A (transfers by receiver) are read. Names, titles, telephones and addresses of
 * certifying officials and public contacts stand in every type and are never read.
 */
final class TriPlusRegister implements ReleaseRegister {
    private static final AmericanFile[] TYPES = {
        AmericanFile.TRI_PLUS_RELEASES,
        AmericanFile.TRI_PLUS_REDUCTIONS,
        AmericanFile.TRI_PLUS_TRANSFERS,
        AmericanFile.TRI_PLUS_OTHER
    };

    @Override
    public Register register() {
        return Register.TRI;
    }

    @Override
    public String name() {
        return "TRI-PLUS";
    }

    @Override
    public TableFormat format() {
        return AmericanFile.TRI_PLUS_FORMAT;
    }

    @Override
    public boolean recognizes(Table table) {
        return AmericanFile.of(table, TYPES).isPresent();
    }

    @Override
    public String part(Table table) {
        return type(table).part();
    }

    @Override
    public boolean hasFacilityFile() {
        return false;
    }

    @Override
    public void read(Table table, Visitor visitor, Findings findings) {
        type(table).read(table, new VisitorRows(visitor), findings);
    }

    private static AmericanFile type(Table table) {
        return AmericanFile.of(table, TYPES).orElse(AmericanFile.TRI_PLUS_OTHER);
    }
}
