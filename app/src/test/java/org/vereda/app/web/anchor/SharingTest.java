package org.vereda.app.web.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vereda.app.requests.MemberRequest;
import org.vereda.app.requests.MemberRequest.Answer;
import org.vereda.app.requests.MemberRequest.Kind;
import org.vereda.app.requests.MemberRequest.State;
import org.vereda.app.requests.MemberRequest.Wish;
import org.vereda.app.web.workshop.Consented;
import org.vereda.quantity.Period;

class SharingTest {
    private static final Instant THEN = Instant.parse("2026-03-01T12:00:00Z");

    private static Sharing of(MemberRequest... requests) {
        return new Sharing(List.of(requests), new Consented.Shown(Set.of(), Map.of()));
    }

    private static MemberRequest request(Kind kind, State state) {
        return new MemberRequest(
                kind.name(),
                new Wish(
                        "car",
                        "stamper",
                        kind == Kind.CONSENT ? "" : "plant",
                        kind,
                        "x",
                        Optional.of(Period.ofYear(2022)).filter(any -> kind == Kind.ACTIVITY_DATA),
                        "",
                        BigDecimal.ZERO),
                "a",
                THEN,
                LocalDate.EPOCH,
                state,
                Optional.of(THEN).filter(any -> state != State.OPEN),
                "b",
                Answer.ofWords(""),
                0);
    }

    @Test
    void aConsentIsNoConfirmedData() {
        Sharing sharing = of(request(Kind.CONSENT, State.ANSWERED));
        assertThat(sharing.standing("stamper")).isEqualTo(Standing.NOT_ASKED);
        assertThat(sharing.lastAnswer("stamper")).isEmpty();
    }

    @Test
    void aRefusedConsentIsNoRefusedData() {
        Sharing sharing = of(request(Kind.CONSENT, State.REFUSED), request(Kind.ACTIVITY_DATA, State.WITHDRAWN));
        assertThat(sharing.standing("stamper")).isEqualTo(Standing.NOT_ASKED);
    }

    @Test
    void everyKindOfDataConfirms() {
        for (Kind kind : List.of(Kind.SUPPLIER_FOOTPRINT, Kind.ACTIVITY_DATA, Kind.FORM_ANSWERS)) {
            Sharing sharing = of(request(kind, State.ANSWERED));
            assertThat(sharing.standing("stamper")).as("%s", kind).isEqualTo(Standing.CONFIRMED);
            assertThat(sharing.lastAnswer("stamper")).contains(THEN);
        }
    }
}
