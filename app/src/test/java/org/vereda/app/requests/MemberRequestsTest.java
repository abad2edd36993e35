package org.vereda.app.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.requests.MemberRequest.Answer;
import org.vereda.app.requests.MemberRequest.Handed;
import org.vereda.app.requests.MemberRequest.Kind;
import org.vereda.app.requests.MemberRequest.State;
import org.vereda.app.requests.MemberRequest.Wish;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;

class MemberRequestsTest {
    private static final Wish WISH = Wish.footprint("car", "stamper", "plant-1", "door", new BigDecimal("0.25"));
    private static final Answer ANSWER = new Answer(
            Optional.of(new BigDecimal("12.5")), "kg CO2e / 1 item", Optional.of(Period.ofYear(2022)), "as computed");

    @TempDir
    Path folder;

    private KeepDatabase database;
    private MemberRequests requests;

    @BeforeEach
    void open() {
        database = KeepDatabase.open(KeepPlace.in(folder));
        requests = new MemberRequests(database, Clock.fixed(Instant.parse("2026-03-01T12:00:00.5Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private MemberRequest asked() {
        requests.ask(WISH, "ana@car.example");
        return requests.from("car").getFirst();
    }

    @Test
    void whatIsAskedStandsWithBothAndNobodyElse() {
        MemberRequest request = asked();
        assertThat(request.wish()).isEqualTo(WISH);
        assertThat(request.due()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(requests.to("stamper")).containsExactly(request);
        assertThat(requests.to("car")).isEmpty();
        assertThat(requests.from("stamper")).isEmpty();
    }

    @Test
    void theSameIsAskedOnceUntilItIsAnswered() {
        MemberRequest request = asked();
        assertThatThrownBy(() -> requests.ask(WISH, "ana@car.example")).isInstanceOf(InvalidInput.class);
        requests.answer(request.id(), "stamper", Handed.of(ANSWER), "luis@stamper.example");
        requests.ask(WISH, "ana@car.example");
        assertThat(requests.from("car")).hasSize(2);
    }

    @Test
    void anAnswerIsReadAsItWasGiven() {
        requests.answer(asked().id(), "stamper", Handed.of(ANSWER), "luis@stamper.example");
        MemberRequest answered = requests.from("car").getFirst();
        assertThat(answered.answer()).isEqualTo(ANSWER);
        assertThat(answered.state()).isEqualTo(State.ANSWERED);
        assertThat(answered.closedBy()).isEqualTo("luis@stamper.example");
        assertThat(answered.closed()).contains(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @Test
    void onlyWhoAskedTakesItBackAndOnlyWhileItIsOpen() {
        String id = asked().id();
        assertThatThrownBy(() -> requests.withdraw(id, "stamper", "x")).isInstanceOf(InvalidInput.class);
        requests.withdraw(id, "car", "ana@car.example");
        assertThat(requests.to("stamper")).isEmpty();
        assertThat(requests.from("car").getFirst().state()).isEqualTo(State.WITHDRAWN);
        assertThatThrownBy(() -> requests.answer(id, "stamper", Handed.of(ANSWER), "x"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> requests.withdraw(id, "car", "x")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void onlyWhoWasAskedAnswersAndOnce() {
        String id = asked().id();
        assertThatThrownBy(() -> requests.answer(id, "other", Handed.of(ANSWER), "x"))
                .isInstanceOf(InvalidInput.class);
        requests.refuse(id, "stamper", "not ours", "luis@stamper.example");
        assertThatThrownBy(() -> requests.answer(id, "stamper", Handed.of(ANSWER), "x"))
                .isInstanceOf(InvalidInput.class);
        assertThat(requests.from("car").getFirst().answer().words()).isEqualTo("not ours");
    }

    @Test
    void nobodyAsksItself() {
        Wish own = Wish.footprint("car", "car", "plant-1", "door", BigDecimal.ONE);
        assertThatThrownBy(() -> requests.ask(own, "x")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void rowsOfAPeriodAreHandedOverWithWhatWasLeftOut() {
        Period year = Period.ofYear(2025);
        Wish wish =
                new Wish("car", "stamper", "plant-1", Kind.ACTIVITY_DATA, "", Optional.of(year), "", BigDecimal.ZERO);
        String id = requests.ask(wish, "ana@car.example", LocalDate.of(2026, 4, 15));
        RequestLine line = new RequestLine("electricity", "", "120.50", "MWh", Optional.of(year), "measured");
        Handed handed = new Handed(Answer.ofWords("by the bills"), List.of(line), 2);
        requests.answer(id, "stamper", handed, "luis@stamper.example");
        MemberRequest answered = requests.from("car").getFirst();
        assertThat(answered.wish()).isEqualTo(wish);
        assertThat(answered.due()).isEqualTo(LocalDate.of(2026, 4, 15));
        assertThat(answered.leftOut()).isEqualTo(2);
        assertThat(requests.lines(answered)).containsExactly(line);
    }

    @Test
    void theSamePlantIsAskedForEachPeriodByItself() {
        for (int year : new int[] {2024, 2025}) {
            Wish wish = new Wish(
                    "car",
                    "stamper",
                    "plant-1",
                    Kind.ACTIVITY_DATA,
                    "",
                    Optional.of(Period.ofYear(year)),
                    "",
                    BigDecimal.ZERO);
            requests.ask(wish, "ana@car.example");
            assertThatThrownBy(() -> requests.ask(wish, "ana@car.example")).isInstanceOf(InvalidInput.class);
        }
        assertThat(requests.to("stamper")).hasSize(2);
    }

    @Test
    void nobodyRefusesWithoutAReason() {
        String id = asked().id();
        assertThatThrownBy(() -> requests.refuse(id, "stamper", " ", "luis@stamper.example"))
                .isInstanceOf(InvalidInput.class);
        assertThat(requests.from("car").getFirst().isOpen()).isTrue();
    }

    @Test
    void aRequestIsOverdueTheDayAfterItsLast() {
        MemberRequest request = asked();
        assertThat(request.isOverdue(request.due())).isFalse();
        assertThat(request.isOverdue(request.due().plusDays(1))).isTrue();
        requests.refuse(request.id(), "stamper", "not ours", "luis@stamper.example");
        assertThat(requests.from("car").getFirst().isOverdue(LocalDate.of(2030, 1, 1)))
                .isFalse();
        for (LocalDate due : List.of(LocalDate.of(2026, 2, 28), LocalDate.of(2027, 3, 3))) {
            assertThatThrownBy(() -> requests.ask(WISH, "ana@car.example", due)).isInstanceOf(InvalidInput.class);
        }
    }
}
