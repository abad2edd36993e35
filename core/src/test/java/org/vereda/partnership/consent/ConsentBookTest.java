package org.vereda.partnership.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.SourcePosition;

class ConsentBookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Test
    void nothingIsShownWithoutConsentButOwnData() {
        ConsentBook book = new ConsentBook(List.of());
        assertThat(sees(book, "customer")).isFalse();
        assertThat(sees(book, "owner")).isTrue();
    }

    @Test
    void aGrantHoldsFromItsFirstToItsLastDay() {
        ConsentBook book = new ConsentBook(List.of(grant("savings.amount", "customer", "2026-01-01", "2026-06-01")));
        assertThat(sees(book, "customer")).isTrue();
        assertThat(book.allows("owner", "savings", "amount", "customer", "audit", DAY.plusDays(1)))
                .isFalse();
        assertThat(book.allows("owner", "savings", "amount", "customer", "audit", LocalDate.of(2025, 12, 31)))
                .isFalse();
        assertThat(book.allows("owner", "savings", "unit", "customer", "audit", DAY))
                .isFalse();
        assertThat(sees(book, "rival")).isFalse();
    }

    @Test
    void aNarrowWithdrawalCutsOutOfAWideGrant() {
        ConsentBook book = new ConsentBook(List.of(
                grant("savings.*", "partnership", "2026-01-01", ""),
                withdrawal("savings.amount", "customer", "2026-03-01")));
        assertThat(sees(book, "customer")).isFalse();
        assertThat(sees(book, "rival")).isTrue();
        assertThat(book.allows("owner", "savings", "unit", "customer", "audit", DAY))
                .isTrue();
        assertThat(book.allows("owner", "savings", "amount", "customer", "audit", LocalDate.of(2026, 2, 28)))
                .isTrue();
    }

    @Test
    void aWideWithdrawalEndsNarrowGrantsAndOnlyANewOneHoldsAgain() {
        Consent old = grant("savings.amount", "customer", "2026-01-01", "");
        Consent gone = withdrawal("*", "partnership", "2026-03-01");
        assertThat(sees(new ConsentBook(List.of(old, gone)), "customer")).isFalse();
        Consent again = grant("savings.amount", "customer", "2026-04-01", "");
        assertThat(sees(new ConsentBook(List.of(again, gone, old)), "customer")).isTrue();
    }

    @Test
    void anotherPurposeNeedsAnotherConsent() {
        ConsentBook book = new ConsentBook(List.of(new Consent(
                "owner",
                "*",
                "customer",
                "benchmark",
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                Optional.empty(),
                "",
                SourcePosition.NOWHERE)));
        assertThat(sees(book, "customer")).isFalse();
        assertThat(book.allows("owner", "savings", "amount", "customer", "benchmark", DAY))
                .isTrue();
    }

    private static boolean sees(ConsentBook book, String receiver) {
        return book.allows("owner", "savings", "amount", receiver, "audit", DAY);
    }

    private static Consent grant(String field, String receiver, String from, String until) {
        return new Consent(
                "owner",
                field,
                receiver,
                "*",
                LocalDate.parse(from),
                until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
                Optional.empty(),
                "",
                SourcePosition.NOWHERE);
    }

    private static Consent withdrawal(String field, String receiver, String on) {
        return new Consent(
                "owner",
                field,
                receiver,
                "*",
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                Optional.of(LocalDate.parse(on)),
                "",
                SourcePosition.NOWHERE);
    }
}
