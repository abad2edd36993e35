package org.vereda.roadmap.review;

/** A step of a review, as the log keeps it. */
public sealed interface ReviewEvent {
    /** When, as an ISO 8601 instant. */
    String at();

    /**
     * A draft was frozen.
     *
     * @param draft its name
     * @param hash SHA-256 of its file
     */
    record Frozen(String at, String draft, String hash) implements ReviewEvent {}

    /**
     * Somebody commented.
     *
     * @param number the comment's number, from 1
     * @param draft the draft
     * @param party who: a delegation or observer
     * @param element what is commented on
     * @param language en, fr or es
     * @param text the comment
     */
    record Commented(String at, int number, String draft, String party, String element, String language, String text)
            implements ReviewEvent {}

    /**
     * A comment was answered.
     *
     * @param number the comment's number
     * @param disposition what comes of it
     * @param reason why, never empty unless it is accepted
     */
    record Answered(String at, int number, Disposition disposition, String reason) implements ReviewEvent {}

    /**
     * A translation was looked at and found to say the same.
     *
     * @param draft the draft
     * @param element the paragraph
     * @param language the language whose text was confirmed
     * @param by who confirmed it
     */
    record Confirmed(String at, String draft, String element, String language, String by) implements ReviewEvent {}

    /**
     * A delegation voted; a later vote of the same delegation on the same draft replaces it.
     *
     * @param draft the draft
     * @param party the delegation
     * @param vote how
     * @param reason why, never empty for a no or an abstention
     */
    record Voted(String at, String draft, String party, Vote vote, String reason) implements ReviewEvent {}

    /**
     * A draft was published.
     *
     * @param draft the draft
     * @param hash SHA-256 of its file
     */
    record Published(String at, String draft, String hash) implements ReviewEvent {}

    /** What comes of a comment. */
    enum Disposition {
        /** Done as asked. */
        ACCEPTED,
        /** Done in another way. */
        MODIFIED,
        /** Not done. */
        DECLINED
    }

    /** How a delegation votes. */
    enum Vote {
        /** For the draft. */
        YES,
        /** Against it. */
        NO,
        /** Neither. */
        ABSTAIN
    }
}
