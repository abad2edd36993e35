package org.vereda.report.page;

import java.math.BigDecimal;
import java.util.List;
import org.vereda.report.content.Named;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report table as JSON for machines: a row is an object by column name; a range is {@code {low, central, high}}, an amount
 * {@code {value, unit}}, a name an object by language, an unknown value null.
 */
public final class TableJson {
    private TableJson() {}

    /** The rows of a table. */
    public static ArrayNode rows(ReportTable table) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (List<Cell> cells : table.rows()) {
            ObjectNode row = rows.addObject();
            for (int at = 0; at < cells.size(); at++) {
                put(row, table.columns().get(at), cells.get(at));
            }
        }
        return rows;
    }

    private static void put(ObjectNode row, Column column, Cell cell) {
        String name = column.id();
        switch (cell) {
            case Cell.Text(String text) -> row.put(name, text);
            case Cell.Title(Named title) -> title(row.putObject(name), title);
            case Cell.Word(String key, List<String> arguments) ->
                row.put(name, key.substring(key.lastIndexOf('.') + 1));
            case Cell.Amount(BigDecimal value, String unit) ->
                row.putObject(name).put("value", value).put("unit", unit);
            case Cell.Decimal(BigDecimal value) -> row.put(name, value);
            case Cell.Ranged(BigDecimal low, BigDecimal central, BigDecimal high) ->
                row.putObject(name).put("low", low).put("central", central).put("high", high);
            case Cell.Share(BigDecimal value) -> row.put(name, value);
            case Cell.Year(int year) -> row.put(name, year);
            case Cell.Missing missing -> row.putNull(name);
        }
        if (!column.unit().isEmpty()) {
            row.put(name + "-unit", column.unit());
        }
    }

    private static void title(ObjectNode node, Named title) {
        node.put("en", title.en()).put("fr", title.fr()).put("es", title.es());
    }
}
