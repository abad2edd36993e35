package org.vereda.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.review.Draft;
import org.vereda.roadmap.review.Element;
import org.vereda.roadmap.review.Review;
import org.vereda.roadmap.review.ReviewEvent;
import org.vereda.roadmap.review.ReviewEvent.Disposition;
import org.vereda.roadmap.review.ReviewEvent.Vote;
import org.vereda.roadmap.review.ReviewRules;

class ReviewTest {
    private static final String NOW = "2026-01-01T00:00:00Z";

    @Test
    void eachRuleDecidesAsItSays() {
        assertThat(outcome("consensus", Vote.YES, Vote.ABSTAIN, Vote.YES)).isEqualTo(Review.Outcome.ADOPTED);
        assertThat(outcome("consensus", Vote.YES, Vote.NO, Vote.YES)).isEqualTo(Review.Outcome.REJECTED);
        assertThat(outcome("consensus", Vote.ABSTAIN, Vote.ABSTAIN, Vote.ABSTAIN))
                .isEqualTo(Review.Outcome.REJECTED);
        assertThat(outcome("majority", Vote.YES, Vote.NO, Vote.YES)).isEqualTo(Review.Outcome.ADOPTED);
        assertThat(outcome("majority", Vote.YES, Vote.NO, Vote.ABSTAIN)).isEqualTo(Review.Outcome.REJECTED);
        assertThat(outcome("unanimity", Vote.YES, Vote.YES, Vote.ABSTAIN)).isEqualTo(Review.Outcome.REJECTED);
        assertThat(outcome("unanimity", Vote.YES, Vote.YES, Vote.YES)).isEqualTo(Review.Outcome.ADOPTED);
        assertThat(outcome("majority", Vote.YES, Vote.YES)).isEqualTo(Review.Outcome.OPEN);
    }

    private static Review.Outcome outcome(String rule, Vote... votes) {
        Review review = review(Map.of("rule", rule));
        review.freeze(draft("a", "one", "un", "uno"));
        List<String> parties = review.rules().delegations();
        for (int i = 0; i < votes.length; i++) {
            review.take(new ReviewEvent.Voted(NOW, "a", parties.get(i), votes[i], "because"));
        }
        return review.outcome();
    }

    @Test
    void aChangedParagraphMarksOnlyTheLanguagesThatDidNotFollow() {
        Review review = review(Map.of());
        review.freeze(draft("a", "one", "un", "uno"));
        review.freeze(draft("b", "one more", "un de plus", "uno"));
        assertThat(review.staleTranslations()).containsExactly("text/p (es)");
        review.freeze(draft("c", "one more", "un de plus", "uno más"));
        assertThat(review.staleTranslations()).containsExactly("text/p (en)", "text/p (fr)");
        review.take(new ReviewEvent.Confirmed(NOW, "c", "text/p", "en", "secretariat"));
        review.freeze(new Draft("d", "hash", List.of()));
        assertThat(review.staleTranslations()).isEmpty();
    }

    @Test
    void aNewDraftNeedsNewBallotsAndKeepsComments() {
        Review review = review(Map.of("quorum", "1"));
        review.freeze(draft("a", "one", "un", "uno"));
        review.take(new ReviewEvent.Commented(NOW, 1, "a", "canada", "text/p", "en", "why?"));
        review.take(new ReviewEvent.Answered(NOW, 1, Disposition.MODIFIED, "so"));
        review.take(new ReviewEvent.Voted(NOW, "a", "canada", Vote.YES, ""));
        assertThat(review.outcome()).isEqualTo(Review.Outcome.ADOPTED);
        review.freeze(draft("b", "one", "un", "uno"));
        assertThat(review.outcome()).isEqualTo(Review.Outcome.OPEN);
        assertThat(review.comments()).hasSize(1);
        assertThat(review.askingFor("text/p")).hasSize(1);
        assertThatThrownBy(() -> review.take(new ReviewEvent.Voted(NOW, "a", "canada", Vote.YES, "")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void adoptedButCommentedAgainIsNotPublished() {
        Review review = review(Map.of("quorum", "1"));
        review.freeze(draft("a", "one", "un", "uno"));
        review.take(new ReviewEvent.Voted(NOW, "a", "canada", Vote.YES, ""));
        review.take(new ReviewEvent.Commented(NOW, 1, "a", "mexico", "text/p", "es", "¿por qué?"));
        ReviewEvent publish = new ReviewEvent.Published(NOW, "a", "hash");
        assertThatThrownBy(() -> review.take(publish)).isInstanceOf(InvalidInput.class);
        review.take(new ReviewEvent.Answered(NOW, 1, Disposition.ACCEPTED, ""));
        review.take(publish);
        assertThat(review.published()).isPresent();
    }

    private static Review review(Map<String, String> settings) {
        return new Review(ReviewRules.of(settings, SourcePosition.NOWHERE));
    }

    private static Draft draft(String name, String english, String french, String spanish) {
        TreeMap<String, String> words = new TreeMap<>(Map.of("en", english, "fr", french, "es", spanish));
        return new Draft(name, "hash", List.of(new Element("text/p", Element.Kind.TEXT, words, "")));
    }
}
