package org.vereda.sources.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.InvalidInput;

class HeldRowsTest {
    @Test
    void rowsAreHeldAsLongAsThereIsRoom() {
        HeldRows rows = new HeldRows("t.csv", 1_000);
        RawRows.RawRow row = new RawRows.RawRow(1, List.of("a", "", "b".repeat(100)), new BitSet());
        rows.add(row);
        rows.add(row);
        assertThat(rows.rows()).containsExactly(row, row);
        assertThatThrownBy(() -> {
                    rows.add(row);
                    rows.add(row);
                })
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("t.csv: sources.table-too-large");
    }
}
