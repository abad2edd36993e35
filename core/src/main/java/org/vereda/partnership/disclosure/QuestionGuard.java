package org.vereda.partnership.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers questions for totals one after the other so that no combination of the answers shows anybody's figure.
 *
 * <p>A question is answered exactly where (1) its total breaks no {@link CellRule}, (2) its members differ from those of
 * every answered question on the topic, of whatever year, by none or by at least the least number of contributors, and (3)
 * whatever one contributor, or as many as may collude, can compute from all answers of the subject and their own figures
 * leaves every other figure x open by the share p on both sides, see {@link Knowledge}. Where only (2) fails and the policy
 * says so, the answer is rounded, and (3) is asked of the rounded answer. The same question gets the same answer, also where that is a
 * refusal. Where figures of a subject were changed after a total of them was shown, nothing new is shown of it: who can compute what from
 * old and new figures together is not known any more.
 */
public final class QuestionGuard {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final DisclosurePolicy policy;
    private final Map<String, Holdings> figures;
    private final List<Publication> log;
    private final List<Refusal> refusals;

    /**
     * A guard.
     *
     * @param figures the figures of every organization by subject, also of those that nobody asks for any more
     * @param log everything on these subjects that was shown before, wherever
     * @param refusals what was refused before because of the figures
     */
    public QuestionGuard(
            DisclosurePolicy policy, Map<String, Holdings> figures, List<Publication> log, List<Refusal> refusals) {
        this.policy = policy;
        this.figures = Map.copyOf(figures);
        this.log = new ArrayList<>(log);
        this.refusals = new ArrayList<>(refusals);
    }

    /** Everything that was shown, in order; to be kept for the next questions. */
    public List<Publication> log() {
        return List.copyOf(log);
    }

    /** Everything that was refused because of the figures, in order; to be kept as well. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /**
     * Answers and remembers.
     *
     * @throws IllegalArgumentException where a member has no figure for the subject
     */
    public Answer ask(Question question) {
        Holdings everybody = figures.getOrDefault(question.subject(), Holdings.of(Map.of()));
        Holdings asked = everybody.of(question.members());
        Optional<Publication> before = before(question);
        if (before.isPresent()) {
            return again(before.get());
        }
        if (question.members().size() < policy.contributors() || isClosed(question, everybody)) {
            return new Answer.Refused();
        }
        if (!CellRule.broken(asked, policy).isEmpty()) {
            return refuse(question);
        }
        return overlaps(question) ? rounded(question, asked.total()) : exact(question, asked.total());
    }

    /** True where the total was shown before, so that it is shown again. */
    public boolean isShown(Question question) {
        return before(question).isPresent();
    }

    private Optional<Publication> before(Question question) {
        return log.stream()
                .filter(shown -> shown.subject().equals(question.subject()))
                .filter(shown -> shown.members().equals(question.members()))
                .findFirst();
    }

    private static Answer again(Publication shown) {
        return shown.halfWidth().signum() == 0
                ? new Answer.Exact(shown.shown())
                : new Answer.Rounded(shown.shown(), shown.halfWidth().multiply(TWO));
    }

    /** Refuses for a reason of the figures, now and later. */
    public Answer refuse(Question question) {
        Refusal refusal = new Refusal(question.subject(), question.members());
        if (!refusals.contains(refusal)) {
            refusals.add(refusal);
        }
        return new Answer.Refused();
    }

    private boolean isClosed(Question question, Holdings everybody) {
        return refusals.stream().anyMatch(refusal -> refusal.covers(question.subject(), question.members(), policy))
                || log.stream()
                        .filter(shown -> shown.subject().equals(question.subject()))
                        .anyMatch(shown -> !shown.isTrueOf(everybody));
    }

    private boolean overlaps(Question question) {
        return log.stream()
                .filter(shown -> shown.topic().equals(question.topic()))
                .mapToInt(shown -> Publication.difference(shown.members(), question.members()))
                .anyMatch(different -> different > 0 && different < policy.contributors());
    }

    private Answer exact(Question question, BigDecimal total) {
        Publication shown =
                new Publication(question.subject(), question.topic(), question.members(), total, BigDecimal.ZERO);
        return publish(shown) ? again(shown) : refuse(question);
    }

    private Answer rounded(Question question, BigDecimal total) {
        if (policy.overlap() == DisclosurePolicy.Overlap.REFUSE) {
            return new Answer.Refused();
        }
        BigDecimal number = total.round(new MathContext(policy.digits(), RoundingMode.HALF_EVEN));
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(total.precision() - total.scale() - policy.digits());
        Publication shown =
                new Publication(question.subject(), question.topic(), question.members(), number, step.divide(TWO));
        return publish(shown) ? again(shown) : refuse(question);
    }

    private boolean publish(Publication shown) {
        List<Publication> known = new ArrayList<>(log.stream()
                .filter(before -> before.subject().equals(shown.subject()))
                .toList());
        known.add(shown);
        Holdings everybody = figures.getOrDefault(shown.subject(), Holdings.of(Map.of()));
        if (!new Knowledge(known, everybody, policy).leavesEverybodyOpen()) {
            return false;
        }
        log.add(shown);
        return true;
    }
}
