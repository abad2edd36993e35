package org.vereda.sources.registers.american;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.inventory.Register;
import org.vereda.quantity.Findings;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableRow;

/**
 * What the numbers in tables of facts of Envirofacts mean, from PUB_DIM_SECTOR and PUB_DIM_GHG.
 *
 * @param sectors the type of each sector by its number: E emits directly, S supplies what others burn, I injects
 * @param gases the code of each gas by its number
 */
public record GasNames(Map<String, String> sectors, Map<String, String> gases) {
    /** Nothing is known. */
    public static final GasNames NONE = new GasNames(Map.of(), Map.of());

    public GasNames {
        sectors = Map.copyOf(sectors);
        gases = Map.copyOf(gases);
    }

    /** These with those of a table that {@link GasFile#isOfNames() explains numbers}. */
    public GasNames and(GasFile file, Table table, Findings findings) {
        return switch (file) {
            case SECTORS -> new GasNames(read(table, "sector id", "sector type", sectors, findings), gases);
            case GASES -> new GasNames(sectors, read(table, "gas id", "gas code", gases, findings));
            case WORKBOOK, EMITTERS, FACILITIES, FACTS -> this;
        };
    }

    /** The tables that are missing to understand those of facts. */
    List<String> missing() {
        return Stream.of(sectors.isEmpty() ? "PUB_DIM_SECTOR" : "", gases.isEmpty() ? "PUB_DIM_GHG" : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Map<String, String> read(
            Table table, String number, String meaning, Map<String, String> known, Findings findings) {
        Map<String, String> more = new HashMap<>(known);
        RequiredColumns columns = new RequiredColumns(table, Register.GHGRP_US.name());
        for (TableRow row : table) {
            Optional<String> key = TriText.required(row, columns.index(number), number, findings);
            Optional<String> value = TriText.required(row, columns.index(meaning), meaning, findings);
            if (key.isPresent() && value.isPresent()) {
                more.put(key.get(), value.get());
            }
        }
        return more;
    }
}
