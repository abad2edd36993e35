package org.vereda.app.web.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Language;
import org.vereda.roadmap.review.ReviewRules;

class SeatTest {
    private static final ReviewRules RULES = ReviewRules.of(Map.of("observers", "cec"), SourcePosition.NOWHERE);

    private static Seat seat(Role role, String organization) {
        return Seat.of(
                new Account(
                        "1",
                        "a@example.org",
                        "Ana",
                        Language.EN,
                        true,
                        true,
                        List.of(new Membership(role, organization, ""))),
                RULES);
    }

    @Test
    void aDelegationVotesAndCommentsForItselfAlone() {
        assertThat(seat(Role.DELEGATION, "canada")).isEqualTo(new Seat(List.of("canada"), List.of(), false));
        assertThatThrownBy(() -> Seat.requireOwn(List.of("canada"), "mexico")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anObserverThatTheRulesNameCommentsAndNeverVotes() {
        assertThat(seat(Role.ANALYST, "cec").commenting()).containsExactly("cec");
        assertThat(seat(Role.ANALYST, "cec").voting()).isEmpty();
        assertThat(seat(Role.ANALYST, "somebody").commenting()).isEmpty();
    }

    @Test
    void noOtherRoleSpeaksForAPartyOfItsName() {
        assertThat(seat(Role.ANALYST, "canada").commenting()).isEmpty();
        assertThat(seat(Role.DELEGATION, "cec").commenting()).isEmpty();
        assertThat(seat(Role.DELEGATION, "").commenting()).isEmpty();
        assertThat(seat(Role.SUPPLIER, "canada").commenting()).isEmpty();
    }
}
