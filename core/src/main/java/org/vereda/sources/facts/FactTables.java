package org.vereda.sources.facts;

import java.util.List;

/** The published tables that can be read. */
public final class FactTables {
    private static final List<FactTable> ALL = List.of(
            new StatCanGases(),
            StatCanFlows.ENERGY,
            StatCanFlows.WATER,
            new NirElectricity(),
            new NirSectors(),
            InemInventory.SECTORS,
            InemInventory.STATES,
            new EgridWorkbook(),
            StewiTotals.TOTALS,
            StewiTotals.RELEASES,
            new GhgrpTotals());

    private FactTables() {}

    public static List<FactTable> all() {
        return ALL;
    }
}
