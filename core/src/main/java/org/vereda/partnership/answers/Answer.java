package org.vereda.partnership.answers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.SourcePosition;

/**
 * The answer to a question about a facility, or about one of its substances, products or customers.
 *
 * @param question what is asked
 * @param about the substance, product or customer that it is about, empty for the facility as a whole
 * @param value what is answered
 * @param working how it was reckoned, in figures
 * @param stated the cells that it rests on
 */
public record Answer(FormQuestion question, String about, Value value, String working, List<Stated> stated) {
    public Answer {
        stated = List.copyOf(stated);
    }

    /** Beyond the figures of any meter or scale. */
    private static final int DIGITS = 12;

    /** What is answered. */
    public sealed interface Value {}

    /**
     * A number in the unit of the form.
     *
     * @param value the number
     * @param unit the unit as the form writes it
     */
    public record Amount(BigDecimal value, String unit) implements Value {}

    /** Words of the input. */
    public record Text(String text) implements Value {}

    /** A word of the program: {@code label.answer.word.<code>}. */
    public record Code(String code) implements Value {}

    /**
     * No answer.
     *
     * @param gap why
     * @param where what to write down and where, or which field nobody consented to show
     */
    public record Missing(Gap gap, String where) implements Value {}

    /** Why there is no answer. */
    public enum Gap {
        /** Nobody wrote it down. */
        NOT_RECORDED,
        /** It is written down, and a fact to convert or count it is not known. */
        NOT_COUNTED,
        /** Whoever asks may not see it. */
        WITHHELD,
        /** No table holds it. */
        BY_HAND
    }

    /**
     * A cell that an answer rests on.
     *
     * @param position file and line
     * @param field table and column, as consents name them
     * @param text what stands there
     * @param evidence how it is known, nothing for names and identifiers
     * @param document what it was taken from, empty where nothing is named
     */
    public record Stated(
            SourcePosition position, String field, String text, Optional<Evidence> evidence, String document) {
        /** A claimed amount. */
        static Stated of(String field, Claim<?> claim, String text) {
            return new Stated(claim.position(), field, text, Optional.of(claim.evidence()), claim.document());
        }

        /** A name, identifier or date. */
        static Stated of(String field, SourcePosition position, String text) {
            return new Stated(position, field, text, Optional.empty(), "");
        }
    }

    static Answer missing(FormQuestion question, String about, Gap gap, String where) {
        return new Answer(question, about, new Missing(gap, where), "", List.of());
    }

    /** Nobody wrote it down: told with the place for it. */
    static Answer notRecorded(FormQuestion question, String about) {
        return missing(question, about, Gap.NOT_RECORDED, question.origin().recordedAt());
    }

    /** A number in the unit of the question, to {@value #DIGITS} digits. */
    static Answer of(FormQuestion question, String about, BigDecimal value, String working, List<Stated> stated) {
        BigDecimal kept = value.round(new MathContext(DIGITS));
        return new Answer(question, about, new Amount(kept, question.unit()), working, stated);
    }

    static Answer of(FormQuestion question, String about, String text, List<Stated> stated) {
        return new Answer(question, about, new Text(text), "", stated);
    }

    /** True where there is an answer. */
    public boolean isAnswered() {
        return !(value instanceof Missing);
    }

    /** The same without an answer and without what it is about: a field may not be seen. */
    Answer withheld(String field) {
        return new Answer(question, "", new Missing(Gap.WITHHELD, field), "", List.of());
    }

    /** The same without what to write down where, which may tell what is there; an answer stays as it is. */
    Answer silent() {
        return value instanceof Missing(Gap gap, String where)
                ? new Answer(question, about, new Missing(gap, ""), "", List.of())
                : this;
    }

    /** The same with other cells. */
    Answer resting(List<Stated> cells) {
        return new Answer(question, about, value, working, cells);
    }
}
