package org.vereda.app.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vereda.app.requests.MemberRequest;
import org.vereda.app.requests.MemberRequest.Answer;
import org.vereda.app.requests.MemberRequest.Handed;
import org.vereda.app.requests.MemberRequest.Kind;
import org.vereda.app.requests.MemberRequest.Wish;
import org.vereda.app.requests.MemberRequests;
import org.vereda.app.requests.RequestLine;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;

class ServerRequestsTest {
    private static final Wish WISH = Wish.footprint("car", "stamper", "plant-1", "door", new BigDecimal("0.25"));
    private static final Answer ANSWER =
            new Answer(Optional.of(new BigDecimal("12.5")), "kg CO2e", Optional.of(Period.ofYear(2022)), "");

    @Test
    void requestsBetweenMembersAreKeptOnAServerToo() throws Exception {
        try (Server server = Server.start();
                KeepDatabase database = KeepDatabase.open(server.place())) {
            MemberRequests requests = new MemberRequests(database, Clock.systemUTC());
            requests.ask(WISH, "ana@example.org");
            assertThatThrownBy(() -> requests.ask(WISH, "ana@example.org")).isInstanceOf(InvalidInput.class);
            requests.withdraw(requests.from("car").getFirst().id(), "car", "ana@example.org");
            requests.ask(WISH, "ana@example.org");
            String id = requests.to("stamper").getFirst().id();
            requests.answer(id, "stamper", Handed.of(ANSWER), "luis@example.org");
            assertThat(requests.to("stamper").getFirst().answer()).isEqualTo(ANSWER);
            handOver(requests);
        }
    }

    private static void handOver(MemberRequests requests) {
        Period year = Period.ofYear(2025);
        Wish wish =
                new Wish("car", "caster", "plant-2", Kind.ACTIVITY_DATA, "", Optional.of(year), "", BigDecimal.ZERO);
        String id = requests.ask(wish, "ana@example.org");
        RequestLine line = new RequestLine("electricity", "", "120.50", "MWh", Optional.of(year), "measured");
        requests.answer(id, "caster", new Handed(Answer.ofWords(""), List.of(line), 2), "luis@example.org");
        MemberRequest answered = requests.to("caster").getFirst();
        assertThat(answered.wish()).isEqualTo(wish);
        assertThat(answered.leftOut()).isEqualTo(2);
        assertThat(requests.lines(answered)).containsExactly(line);
    }
}
