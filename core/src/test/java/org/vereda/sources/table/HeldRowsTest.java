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
        rows.add(row("a".repeat(100)));
        rows.add(row("b".repeat(100)));
        assertThat(rows.rows()).containsExactly(row("a".repeat(100)), row("b".repeat(100)));
        assertThatThrownBy(() -> {
                    rows.add(row("c".repeat(100)));
                    rows.add(row("d".repeat(100)));
                })
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("t.csv: sources.table-too-large");
    }

    @Test
    void aTextThatRepeatsTakesRoomOnce() {
        HeldRows rows = new HeldRows("t.csv", 1_000);
        for (int i = 0; i < 5; i++) {
            rows.add(row("a".repeat(100)));
        }
        assertThat(rows.rows())
                .extracting(row -> row.texts().getFirst())
                .allSatisfy(text ->
                        assertThat(text).isSameAs(rows.rows().getFirst().texts().getFirst()));
    }

    private static RawRows.RawRow row(String text) {
        return new RawRows.RawRow(1, List.of(text, ""), new BitSet());
    }
}
