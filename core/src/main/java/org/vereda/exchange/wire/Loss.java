package org.vereda.exchange.wire;

/**
 * Something that a conversion could not carry over as it was.
 *
 * @param reason why
 * @param field the field's name, or its place where the version does not know it
 * @param before what the source says, empty for nothing
 * @param after what the target says, empty for nothing
 */
public record Loss(Reason reason, String field, String before, String after) {
    /** Why something could not be carried over as it was. */
    public enum Reason {
        /** The target has no place for it. */
        NO_PLACE,
        /** The source's standard does not know the field. */
        UNKNOWN,
        /** It has no place and was kept in an extension, from which a conversion back takes it. */
        KEPT,
        /** It could not be read. */
        UNREADABLE,
        /** The target says it in other words, or only a part of it. */
        CHANGED,
        /** Several fields became one. */
        MERGED,
        /** A division that does not end was rounded to 20 digits. */
        NOT_EXACT,
        /** The target counts it in another way; the number was adapted. */
        INTERPRETED,
        /** Nobody said it; what the target demands was assumed. */
        ASSUMED,
        /** Nobody said it, and the target demands it: the footprint is incomplete. */
        NEEDED
    }
}
