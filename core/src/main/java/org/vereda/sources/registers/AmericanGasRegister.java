package org.vereda.sources.registers;

import java.util.List;
import java.util.Optional;
import org.vereda.inventory.Register;
import org.vereda.quantity.Findings;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.registers.american.GasFile;
import org.vereda.sources.registers.american.GasNames;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;

/**
 * The facility files of the Greenhouse Gas Reporting Program of the United States (EPA), reporting years from 2010: the yearly
 * workbook of direct emitters, and tables of Envirofacts as CSV. Of the owners only the names of companies are read.
 */
final class AmericanGasRegister implements ReleaseRegister {
    private static final int HORIZON_YEARS = 100;

    private final GasNames names;

    AmericanGasRegister(GasNames names) {
        this.names = names;
    }

    @Override
    public Register register() {
        return Register.GHGRP_US;
    }

    @Override
    public TableFormat format() {
        return GasFile.FORMATS.getFirst();
    }

    @Override
    public List<TableFormat> formats() {
        return GasFile.FORMATS;
    }

    @Override
    public boolean recognizes(Table table) {
        return GasFile.of(table).isPresent();
    }

    @Override
    public String part(Table table) {
        return GasFile.of(table).map(GasFile::part).orElse("");
    }

    /** Facilities come with their releases; the table of facilities only says more. */
    @Override
    public boolean hasFacilityFile() {
        return false;
    }

    @Override
    public Numbers numbers(Table table) {
        Optional<GasFile> file = GasFile.of(table);
        if (file.filter(GasFile::isOfNames).isPresent()) {
            return Numbers.EXPLAINED;
        }
        return file.filter(found -> found.isOfNumbers(table)).isPresent() ? Numbers.USED : Numbers.NONE;
    }

    @Override
    public ReleaseRegister knowing(Table table, Findings findings) {
        return new AmericanGasRegister(
                GasFile.of(table).map(file -> names.and(file, table, findings)).orElse(names));
    }

    @Override
    public void read(Table table, Visitor visitor, Findings findings) {
        ReferencePacks packs = ReferencePacks.builtIn();
        Optional<GasFile> file = GasFile.of(table);
        file.ifPresent(found -> found.read(
                table,
                names,
                (report, gas) -> packs.gwpSet(report, HORIZON_YEARS).of(gas),
                new VisitorRows(visitor),
                findings));
    }
}
