package org.vereda.sources.registers;

import org.vereda.inventory.Register;
import org.vereda.quantity.Findings;
import org.vereda.sources.registers.american.AmericanFile;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;

/**
 * The "Basic" files of the Toxics Release Inventory (US EPA). Of the facility only name, place, parent company and industry
 * are read.
 */
final class TriBasicRegister implements ReleaseRegister {
    @Override
    public Register register() {
        return Register.TRI;
    }

    @Override
    public TableFormat format() {
        return AmericanFile.TRI_BASIC_FORMAT;
    }

    @Override
    public boolean recognizes(Table table) {
        return AmericanFile.of(table, AmericanFile.TRI_BASIC).isPresent();
    }

    @Override
    public boolean hasFacilityFile() {
        return false;
    }

    @Override
    public void read(Table table, Visitor visitor, Findings findings) {
        AmericanFile.TRI_BASIC.read(table, new VisitorRows(visitor), findings);
    }
}
