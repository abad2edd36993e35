package org.vereda.partnership.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.SourcePosition;

class CohortBookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void whoMissedHalfOfTheMeetingsOrIsLateIsBehind() {
        CohortBook book = new CohortBook(
                List.of(
                        member("good", Member.Status.ACTIVE),
                        member("late", Member.Status.ACTIVE),
                        member("away", Member.Status.ACTIVE),
                        member("left", Member.Status.LEFT)),
                List.of(
                        meeting(1, "2026-01-10", "good", "late"),
                        meeting(2, "2026-02-10", "good", "late"),
                        meeting(3, "2026-03-10")),
                List.of(
                        task("good", "2026-02-01", "2026-01-30"),
                        task("late", "2026-02-01", ""),
                        task("", "2026-04-01", "")));
        assertThat(book.standings("c", DAY))
                .extracting(CohortBook.Standing::isBehind)
                .containsExactly(false, true, true, false);
        assertThat(book.standings("c", DAY).getFirst())
                .extracting(
                        CohortBook.Standing::attended,
                        CohortBook.Standing::meetings,
                        CohortBook.Standing::done,
                        CohortBook.Standing::open,
                        CohortBook.Standing::late)
                .containsExactly(2, 2, 1, 1, 0);
    }

    @Test
    void theNextMeetingIsTheFirstFromTheDayOn() {
        CohortBook book = new CohortBook(
                List.of(),
                List.of(meeting(3, "2026-04-01"), meeting(2, "2026-03-01"), meeting(1, "2026-02-01")),
                List.of());
        assertThat(book.next("c", DAY).orElseThrow().number()).isEqualTo(2);
        assertThat(book.next("c", LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(book.next("other", DAY)).isEmpty();
    }

    private static Member member(String organization, Member.Status status) {
        return new Member("c", organization, status, Optional.empty(), Optional.empty(), SourcePosition.NOWHERE);
    }

    private static Meeting meeting(int number, String date, String... attended) {
        return new Meeting("c", number, LocalDate.parse(date), "", "", "", List.of(attended), SourcePosition.NOWHERE);
    }

    private static Homework task(String organization, String due, String done) {
        return new Homework(
                "c",
                1,
                organization,
                "t",
                LocalDate.parse(due),
                done.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(done)),
                SourcePosition.NOWHERE);
    }
}
