package org.vereda.sources;

import java.math.BigDecimal;
import java.util.Optional;
import org.vereda.measures.MeasureLibrary;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.TableRow;

/**
 * A row of a table of measures or of priors, as the room that knows their columns asks for it.
 *
 * @param row the row
 */
public record MeasureCells(TableRow row) implements MeasureLibrary.Row {
    @Override
    public Optional<String> text(String column) {
        return row.optionalText(column);
    }

    @Override
    public Optional<BigDecimal> decimal(String column) {
        return row.optional().decimal(column);
    }

    @Override
    public SourcePosition position(String column) {
        return row.position(column);
    }
}
