package org.vereda.app.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.requests.MemberRequest.Answer;
import org.vereda.app.requests.MemberRequest.State;
import org.vereda.app.requests.MemberRequest.Wish;
import org.vereda.footprint.network.DataRequest.Kind;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;

class MemberRequestsTest {
    private static final Wish WISH =
            new Wish("car", "stamper", "plant-1", Kind.SUPPLIER_FOOTPRINT, "door", new BigDecimal("0.25"));
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
        requests.close(request.id(), "stamper", State.ANSWERED, ANSWER, "luis@stamper.example");
        requests.ask(WISH, "ana@car.example");
        assertThat(requests.from("car")).hasSize(2);
    }

    @Test
    void anAnswerIsReadAsItWasGiven() {
        requests.close(asked().id(), "stamper", State.ANSWERED, ANSWER, "luis@stamper.example");
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
        assertThatThrownBy(() -> requests.close(id, "stamper", State.ANSWERED, ANSWER, "x"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> requests.withdraw(id, "car", "x")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void onlyWhoWasAskedAnswersAndOnce() {
        String id = asked().id();
        assertThatThrownBy(() -> requests.close(id, "other", State.ANSWERED, ANSWER, "x"))
                .isInstanceOf(InvalidInput.class);
        requests.close(id, "stamper", State.REFUSED, Answer.ofWords("not ours"), "luis@stamper.example");
        assertThatThrownBy(() -> requests.close(id, "stamper", State.ANSWERED, ANSWER, "x"))
                .isInstanceOf(InvalidInput.class);
        assertThat(requests.from("car").getFirst().answer().words()).isEqualTo("not ours");
    }

    @Test
    void nobodyAsksItself() {
        Wish own = new Wish("car", "car", "plant-1", Kind.FACILITY_RECORD, "electricity", BigDecimal.ONE);
        assertThatThrownBy(() -> requests.ask(own, "x")).isInstanceOf(InvalidInput.class);
    }
}
