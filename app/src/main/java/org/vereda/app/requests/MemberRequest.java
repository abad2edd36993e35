package org.vereda.app.requests;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vereda.app.keep.Session;
import org.vereda.quantity.Period;

/**
 * Something that one member asks another one for.
 *
 * @param id its identifier
 * @param wish what is asked for, and of whom
 * @param author the e-mail address of who asked
 * @param asked when
 * @param due until when it ought to be answered
 * @param state what became of it
 * @param closed when that was; nothing while it is open
 * @param closedBy the e-mail address of who closed it, empty while it is open
 * @param answer what was answered; nothing of it while it is open
 * @param leftOut how many rows or questions are not in the answer
 */
public record MemberRequest(
        String id,
        Wish wish,
        String author,
        Instant asked,
        LocalDate due,
        State state,
        Optional<Instant> closed,
        String closedBy,
        Answer answer,
        int leftOut) {
    static final String COLUMNS = "id, asker, holder, plant, kind, subject, share, author, asked, due, state, closed,"
            + " closed_by, amount, unit, first_day, last_day, words, wanted_from, wanted_until, purpose, left_out";

    /** What kind of thing is asked for. */
    public enum Kind {
        /** The footprint of a product that a plant makes. */
        SUPPLIER_FOOTPRINT,
        /** What a plant used, bought, emitted or sent away in a period. */
        ACTIVITY_DATA,
        /** The answers to a form about a plant. */
        FORM_ANSWERS,
        /** The consent of an organization to show fields. */
        CONSENT;

        /** The key of its name. */
        public String key() {
            return "label.ask.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What became of a request. */
    public enum State {
        OPEN,
        WITHDRAWN,
        ANSWERED,
        REFUSED;

        /** The key of its name. */
        public String key() {
            return "label.ask.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is asked for.
     *
     * @param asker the organization that asks
     * @param holder the organization that is asked
     * @param plant its facility, empty where the whole organization is asked
     * @param kind what kind of thing it is
     * @param subject the product, the flow or nothing for all flows, the form, or the field
     * @param period the days that it is about; nothing where it is about none
     * @param purpose what a consent is for, empty for other things
     * @param share the share of the variance of the asker's total that an answer is expected to remove, 0 to 1; 0 where nobody reckoned it
     */
    public record Wish(
            String asker,
            String holder,
            String plant,
            Kind kind,
            String subject,
            Optional<Period> period,
            String purpose,
            BigDecimal share) {
        /** A wish for the footprint of a product. */
        public static Wish footprint(String asker, String holder, String plant, String product, BigDecimal share) {
            return new Wish(asker, holder, plant, Kind.SUPPLIER_FOOTPRINT, product, Optional.empty(), "", share);
        }

        /** True for the same data of the same plant, asked by the same member. */
        public boolean isSame(Wish other) {
            return asker.equals(other.asker)
                    && holder.equals(other.holder)
                    && plant.equals(other.plant)
                    && kind == other.kind
                    && subject.equals(other.subject)
                    && period.equals(other.period)
                    && purpose.equals(other.purpose);
        }
    }

    /**
     * What was answered.
     *
     * @param amount a number, for a footprint
     * @param unit its unit, empty where there is no number
     * @param period what it is about; nothing where it is about no period
     * @param words what was said with it, empty for nothing
     */
    public record Answer(Optional<BigDecimal> amount, String unit, Optional<Period> period, String words) {
        /** No answer, or one of words alone. */
        public static Answer ofWords(String words) {
            return new Answer(Optional.empty(), "", Optional.empty(), words);
        }

        /** The same with other words. */
        public Answer saying(String other) {
            return new Answer(amount, unit, period, other);
        }
    }

    /**
     * What goes to the asker.
     *
     * @param answer the answer
     * @param lines its lines, none for a footprint or a consent
     * @param leftOut how many rows or questions are not among the lines: rows that reach beyond the period, questions without an answer
     */
    public record Handed(Answer answer, List<RequestLine> lines, int leftOut) {
        public Handed {
            lines = List.copyOf(lines);
        }

        /** An answer without lines. */
        public static Handed of(Answer answer) {
            return new Handed(answer, List.of(), 0);
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** True where it is open and ought to have been answered before a day. */
    public boolean isOverdue(LocalDate day) {
        return isOpen() && due.isBefore(day);
    }

    static MemberRequest read(Session.Row row) throws SQLException {
        return new MemberRequest(
                row.text(1),
                wish(row),
                row.text(8),
                Instant.parse(row.text(9)),
                LocalDate.parse(row.text(10)),
                State.valueOf(row.text(11)),
                perhaps(row.text(12)).map(Instant::parse),
                row.text(13),
                answer(row),
                (int) row.number(22));
    }

    private static Wish wish(Session.Row row) throws SQLException {
        return new Wish(
                row.text(2),
                row.text(3),
                row.text(4),
                Kind.valueOf(row.text(5)),
                row.text(6),
                period(row.text(19), row.text(20)),
                row.text(21),
                new BigDecimal(row.text(7)));
    }

    private static Answer answer(Session.Row row) throws SQLException {
        return new Answer(
                perhaps(row.text(14)).map(BigDecimal::new),
                row.text(15),
                period(row.text(16), row.text(17)),
                row.text(18));
    }

    private static Optional<Period> period(String first, String last) {
        return perhaps(first).map(day -> new Period(LocalDate.parse(day), LocalDate.parse(last)));
    }

    private static Optional<String> perhaps(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
