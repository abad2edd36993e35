package org.vereda.roadmap.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.review.ReviewEvent.Disposition;
import org.vereda.roadmap.review.ReviewEvent.Vote;

/** Where a review stands: rebuilt from its steps, it says which further step is allowed and refuses the others. */
public final class Review {
    private ReviewRules rules;
    private final List<Draft> drafts = new ArrayList<>();
    private final SequencedMap<Integer, Comment> comments = new LinkedHashMap<>();
    private final SequencedMap<String, ReviewEvent.Voted> ballots = new LinkedHashMap<>();
    private final Parity parity = new Parity();
    private Optional<ReviewEvent.Published> published = Optional.empty();

    /** A review in which nothing has happened yet. */
    public Review(ReviewRules rules) {
        this.rules = rules;
    }

    /**
     * A comment and what came of it.
     *
     * @param comment the comment
     * @param answer its answer, none while it is open
     */
    public record Comment(ReviewEvent.Commented comment, Optional<ReviewEvent.Answered> answer) {
        /** True while nobody has answered. */
        public boolean isOpen() {
            return answer.isEmpty();
        }
    }

    /** How the ballots on the last draft stand. */
    public enum Outcome {
        /** Too few have voted. */
        OPEN,
        /** By the rule it is adopted. */
        ADOPTED,
        /** By the rule it is not. */
        REJECTED
    }

    /**
     * A draft is laid before the delegations; votes on earlier ones no longer count.
     *
     * @throws InvalidInput where one of its name is there already
     */
    public void freeze(Draft draft) {
        freeze(draft, rules);
    }

    /**
     * The same, with who reviews it and how they decide: a draft is decided by the rules that held when it was frozen.
     *
     * @throws InvalidInput where one of its name is there already
     */
    public void freeze(Draft draft, ReviewRules its) {
        if (drafts.stream().anyMatch(one -> one.name().equals(draft.name()))) {
            throw refused("delegations.draft-twice", draft.name());
        }
        if (!drafts.isEmpty()) {
            parity.follow(drafts.getLast(), draft);
        }
        rules = its;
        drafts.add(draft);
        ballots.clear();
        published = Optional.empty();
    }

    /**
     * A step that is no new draft.
     *
     * @throws InvalidInput where it is not allowed, with the reason
     */
    public void take(ReviewEvent event) {
        switch (event) {
            case ReviewEvent.Frozen frozen -> throw new IllegalArgumentException("a draft is frozen with its content");
            case ReviewEvent.Commented comment -> take(comment);
            case ReviewEvent.Answered answer -> take(answer);
            case ReviewEvent.Confirmed confirmed -> take(confirmed);
            case ReviewEvent.Voted vote -> take(vote);
            case ReviewEvent.Published step -> take(step);
        }
    }

    private void take(ReviewEvent.Commented comment) {
        Draft draft = requireLast(comment.draft());
        if (!rules.mayComment(comment.party())) {
            List<String> known = new ArrayList<>(rules.delegations());
            known.addAll(rules.observers());
            throw refused("delegations.unknown-party", comment.party(), String.join(", ", known));
        }
        requireElement(draft, comment.element());
        requireLanguage(comment.language());
        requireText(comment.text(), "delegations.empty-comment");
        if (comment.number() != comments.size() + 1) {
            throw refused("delegations.unknown-comment", Integer.toString(comment.number()));
        }
        comments.put(comment.number(), new Comment(comment, Optional.empty()));
    }

    private void take(ReviewEvent.Answered answer) {
        Comment comment = comments.get(answer.number());
        if (comment == null) {
            throw refused("delegations.unknown-comment", Integer.toString(answer.number()));
        }
        if (answer.disposition() != Disposition.ACCEPTED) {
            requireText(answer.reason(), "delegations.no-reason");
        }
        comments.put(answer.number(), new Comment(comment.comment(), Optional.of(answer)));
    }

    private void take(ReviewEvent.Confirmed confirmed) {
        Draft draft = requireLast(confirmed.draft());
        requireElement(draft, confirmed.element());
        requireLanguage(confirmed.language());
        if (!parity.isStale(confirmed.element(), confirmed.language())) {
            throw refused("delegations.not-stale", confirmed.element(), confirmed.language());
        }
        parity.confirm(confirmed.element(), confirmed.language());
    }

    private void take(ReviewEvent.Voted vote) {
        requireLast(vote.draft());
        if (!rules.delegations().contains(vote.party())) {
            throw refused("delegations.may-not-vote", vote.party(), String.join(", ", rules.delegations()));
        }
        requireSettled("delegations.vote-too-early");
        if (vote.vote() != Vote.YES) {
            requireText(vote.reason(), "delegations.no-reason");
        }
        ballots.put(vote.party(), vote);
    }

    private void take(ReviewEvent.Published step) {
        Draft draft = requireLast(step.draft());
        requireSettled("delegations.publish-too-early");
        if (outcome() != Outcome.ADOPTED) {
            throw refused(
                    "delegations.not-adopted", Integer.toString(ballots.size()), Integer.toString(rules.quorum()));
        }
        if (!draft.hash().equals(step.hash())) {
            throw refused("delegations.draft-changed", draft.name());
        }
        published = Optional.of(step);
    }

    // --- what a step needs

    private Draft requireLast(String name) {
        if (published.isPresent()) {
            throw refused("delegations.published-already", published.get().draft());
        }
        if (drafts.isEmpty() || !drafts.getLast().name().equals(name)) {
            String last = drafts.isEmpty() ? "-" : drafts.getLast().name();
            throw refused("delegations.not-the-last-draft", name, last);
        }
        return drafts.getLast();
    }

    private static void requireElement(Draft draft, String id) {
        if (draft.element(id).isEmpty()) {
            List<String> known = draft.elements().stream().map(Element::id).toList();
            throw refused("delegations.unknown-element", id, NearestName.orNone(id, known));
        }
    }

    private static void requireLanguage(String language) {
        if (!Parity.LANGUAGES.contains(language)) {
            throw refused("delegations.unknown-language", language);
        }
    }

    private static void requireText(String text, String code) {
        if (text.isBlank()) {
            throw refused(code);
        }
    }

    /** True where no comment is open and no translation waits, so that delegations can vote. */
    public boolean isSettled() {
        return comments.values().stream().noneMatch(Comment::isOpen)
                && staleTranslations().isEmpty();
    }

    private void requireSettled(String code) {
        List<String> open = comments.values().stream()
                .filter(Comment::isOpen)
                .map(one -> Integer.toString(one.comment().number()))
                .toList();
        if (!open.isEmpty() || !staleTranslations().isEmpty()) {
            throw refused(code, said(open), said(staleTranslations()));
        }
    }

    private static String said(List<String> list) {
        return list.isEmpty() ? "-" : String.join(", ", list);
    }

    private static InvalidInput refused(String code, String... arguments) {
        return InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, arguments));
    }

    // --- where it stands

    /** By the ballots on the last draft and the rule. */
    public Outcome outcome() {
        long yes = count(Vote.YES);
        long no = count(Vote.NO);
        if (ballots.size() < rules.quorum()) {
            return Outcome.OPEN;
        }
        boolean adopted = switch (rules.rule()) {
            case CONSENSUS -> no == 0 && yes > 0;
            case MAJORITY -> yes > no;
            case UNANIMITY -> yes == rules.delegations().size();
        };
        return adopted ? Outcome.ADOPTED : Outcome.REJECTED;
    }

    private long count(Vote vote) {
        return ballots.values().stream().filter(ballot -> ballot.vote() == vote).count();
    }

    /** Who reviews the last draft, and how they decide. */
    public ReviewRules rules() {
        return rules;
    }

    /** All drafts, the last one last. */
    public List<Draft> drafts() {
        return List.copyOf(drafts);
    }

    /** All comments by number. */
    public List<Comment> comments() {
        return List.copyOf(comments.values());
    }

    /** The ballots on the last draft. */
    public List<ReviewEvent.Voted> ballots() {
        return List.copyOf(ballots.values());
    }

    /** The translations that no longer follow their paragraph: {@code element (language)}. */
    public List<String> staleTranslations() {
        return parity.all();
    }

    /** True where a translation of a paragraph no longer follows. */
    public boolean isStale(String element, String language) {
        return parity.isStale(element, language);
    }

    /** The publication of the last draft. */
    public Optional<ReviewEvent.Published> published() {
        return published;
    }

    /** The comments that were accepted or modified on an element: who asked for its change. */
    public List<Comment> askingFor(String element) {
        return comments.values().stream()
                .filter(one -> one.comment().element().equals(element))
                .filter(one -> one.answer()
                        .filter(answer -> answer.disposition() != Disposition.DECLINED)
                        .isPresent())
                .toList();
    }

    /** How each delegation voted, by its name; those that did not are not in it. */
    public Map<String, Vote> votes() {
        Map<String, Vote> votes = new LinkedHashMap<>();
        ballots.forEach((party, ballot) -> votes.put(party, ballot.vote()));
        return votes;
    }
}
