package org.vereda.app.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.Finding;
import org.vereda.quantity.SourcePosition;

final class RowMistakesTest {
    private static final Finding WRONG = Finding.error("sources.unknown-unit", at(3));
    private static final Finding OLD_FACTOR = Finding.warning("footprint.factor-of-other-year", at(3));
    private static final Finding ONLY_OLD_FACTOR = Finding.warning("footprint.factor-of-other-year", at(4));

    private final RowMistakes mistakes = new RowMistakes(List.of(OLD_FACTOR, WRONG, ONLY_OLD_FACTOR), "activity.csv");

    @Test
    void whatPublishedFactorsLackIsNoWorkForWhoeverWroteTheRow() {
        assertThat(mistakes.rows()).isEqualTo(1);
        assertThat(mistakes.at(3)).containsExactly(WRONG);
        assertThat(mistakes.at(4)).isEmpty();
    }

    @Test
    void whatBelongsToOtherTablesIsNotHere() {
        assertThat(new RowMistakes(List.of(WRONG), "bom.csv").rows()).isZero();
    }

    private static SourcePosition at(int line) {
        return SourcePosition.of("activity.csv", line, 6);
    }
}
