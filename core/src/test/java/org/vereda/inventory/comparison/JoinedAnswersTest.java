package org.vereda.inventory.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.releases.ReportingState;

class JoinedAnswersTest {
    private static final ReleaseQuery BY_COUNTRY = ReleaseQuery.EVERYTHING.by(Aspect.COUNTRY);
    private static final DataVersion VERSION = new DataVersion("v", "", List.of());

    private static ReleaseAnswer answer(ReleaseQuery query, ReleaseAnswer.Row... rows) {
        return new ReleaseAnswer(
                query, List.of(rows), List.of(new ReleaseAnswer.Note("comparison.note", List.of())), VERSION);
    }

    private static ReleaseAnswer.Row row(String country, String kilograms) {
        return new ReleaseAnswer.Row(
                List.of(country),
                List.of(country),
                kilograms.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(kilograms)),
                Map.of(ReportingState.REPORTED, 1),
                1,
                false);
    }

    @Test
    void groupsOfTheSameKeysAreAddedAndANoteStandsOnce() {
        ReleaseAnswer joined = ReleaseAnswer.joined(List.of(
                answer(BY_COUNTRY, row("US", "1.5"), row("CA", "")),
                answer(BY_COUNTRY, row("CA", "2"), row("MX", ""))));
        assertThat(joined.rows()).extracting(row -> row.keys().getFirst()).containsExactly("CA", "MX", "US");
        assertThat(joined.rows().getFirst().kilograms()).contains(new BigDecimal("2"));
        assertThat(joined.rows().getFirst().facilities()).isEqualTo(2);
        assertThat(joined.rows().getFirst().states()).containsEntry(ReportingState.REPORTED, 2);
        assertThat(joined.rows().get(1).kilograms()).isEmpty();
        assertThat(joined.notes()).hasSize(1);
    }

    @Test
    void anAnswerByOtherAspectsIsNotJoined() {
        assertThatThrownBy(() -> ReleaseAnswer.joined(
                        List.of(answer(BY_COUNTRY), answer(ReleaseQuery.EVERYTHING.by(Aspect.YEAR)))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
