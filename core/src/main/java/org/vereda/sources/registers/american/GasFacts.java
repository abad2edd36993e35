package org.vereda.sources.registers.american;

import java.util.List;
import java.util.Optional;
import org.vereda.inventory.Register;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableCell;
import org.vereda.sources.table.TableRow;

/**
 * The table PUB_FACTS_SECTOR_GHG_EMISSION of Envirofacts: CO2 equivalents of a facility, year, sector, subsector and gas, all by
 * numbers. Only sectors that emit directly are read; what suppliers sell and what is injected is no emission of theirs.
 */
final class GasFacts {
    private static final String EMITTER = "E";
    private static final List<String> OTHERS = List.of("S", "I");

    private final Table table;
    private final GasNames names;
    private final GasAmounts amounts;
    private final Findings findings;
    private final int year;
    private final int facility;
    private final int sector;
    private final int gas;
    private final int equivalents;
    private int leftOut;
    private Optional<SourcePosition> first = Optional.empty();

    /** @throws InvalidInput where the tables that explain the numbers were not given */
    GasFacts(Table table, GasNames names, Potentials potentials, Findings findings) {
        if (!names.missing().isEmpty()) {
            throw InvalidInput.of(Finding.error(
                    "registers.names-not-given", table.headerPosition(), String.join(", ", names.missing())));
        }
        this.table = table;
        this.names = names;
        this.amounts = new GasAmounts(Optional.empty(), potentials, findings);
        this.findings = findings;
        RequiredColumns columns = new RequiredColumns(table, Register.GHGRP_US.name());
        year = columns.index("year");
        facility = columns.index("facility id");
        sector = columns.index("sector id");
        gas = columns.index("gas id");
        equivalents = columns.index("co2e emission");
    }

    void read(AmericanRows rows) {
        for (TableRow row : table) {
            Optional<String> id = TriText.required(row, facility, "facility id", findings);
            Optional<Integer> stated = TriText.year(row, year, findings);
            Optional<AmericanGas> emitted = isEmitted(row) ? gas(row.cell(gas)) : Optional.empty();
            if (id.isPresent() && stated.isPresent() && emitted.isPresent()) {
                GasFile.amount(row, equivalents, findings)
                        .ifPresent(amount -> rows.report(
                                amounts.report(stated.get(), id.get(), emitted.get(), amount, row.cell(equivalents))));
            }
        }
        amounts.tell();
        first.ifPresent(position ->
                findings.add(Finding.note("registers.suppliers-left-out", position, Integer.toString(leftOut))));
    }

    private boolean isEmitted(TableRow row) {
        TableCell cell = row.cell(sector);
        String type = names.sectors().getOrDefault(cell.value(), "");
        if (OTHERS.contains(type)) {
            leftOut++;
            first = first.or(() -> Optional.of(cell.position()));
        } else if (!type.equals(EMITTER)) {
            findings.add(Finding.error("registers.unknown-sector", cell.position(), cell.value(), type));
        }
        return type.equals(EMITTER);
    }

    private Optional<AmericanGas> gas(TableCell cell) {
        String code = names.gases().getOrDefault(cell.value(), "");
        Optional<AmericanGas> found = AmericanGas.ofCode(code);
        if (found.isEmpty()) {
            String stated = code.isEmpty() ? cell.value() : code;
            findings.add(Finding.error("registers.unknown-gas", cell.position(), stated));
        }
        return found;
    }
}
