package org.vereda.inventory.plausibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A relation in which figures must stand, or usually do. Whoever holds figures says which relations there are; each rule
 * knows one kind of them, so that tables, ledgers, bills and registers are judged alike.
 */
public sealed interface Relation {

    /** What a total is a total of. */
    enum SumKind {
        /** Parts that stand beside it in the same table. */
        PARTS,
        /** The projects of the ledger. */
        PROJECTS,
        /** One figure that follows from others by a formula: the payback. */
        PAYBACK
    }

    /** Whether the source rounds. */
    enum Rounding {
        /** Parts and total are exact as far as the source says. */
        NONE,
        /** Every figure is rounded to its last place; what rounding explains is not told. */
        LAST_PLACE
    }

    /** What a ratio is. */
    enum RatioKind {
        /** Use per employee of audited plants. */
        TYPICAL_USE,
        /** Money per unit of energy. */
        PRICE,
        /** Carbon dioxide per unit of energy, between what grid and fuels give. */
        IMPLIED_FACTOR,
        /** A mass that cannot be larger than another. */
        MASS_BALANCE
    }

    /** How a text is to be read. */
    enum Form {
        NUMBER,
        DATE
    }

    /** {@code total = sum of parts}, all in one unit. */
    record Sum(SumKind kind, Figure total, List<Figure> parts, Rounding rounding) implements Relation {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /** Shares of one whole in percent: {@code sum of parts = 100}, each rounded to its last place. */
    record Shares(List<Figure> parts) implements Relation {
        public Shares {
            parts = List.copyOf(parts);
        }
    }

    /**
     * {@code above / below} lies in a usual range.
     *
     * @param above the numerator; the first suspect
     * @param below the denominator
     * @param usual the usual range of the ratio of the two amounts as they stand
     * @param tolerance how many times outside the range is still believed; at least 1
     */
    record Ratio(RatioKind kind, Figure above, Figure below, Range usual, BigDecimal tolerance) implements Relation {}

    /**
     * The usual range of a ratio.
     *
     * @param low the lower end, zero where there is none
     * @param high the upper end
     * @param unit the unit of the ratio, for messages
     * @param source where it was read
     */
    record Range(BigDecimal low, BigDecimal high, String unit, String source) {}

    /**
     * A figure lies among those of its peers.
     *
     * @param figure the figure
     * @param size what it is divided by before it is compared, for example the companies of a cohort; none where nothing
     *     tells the size
     * @param peers the figures of the others in short
     * @param others the others themselves where they are few, else none
     */
    record Peers(Figure figure, Optional<BigDecimal> size, Crowd peers, List<Figure> others) implements Relation {
        public Peers {
            others = List.copyOf(others);
        }

        /** Among peers that are too many to be named. */
        public Peers(Figure figure, Optional<BigDecimal> size, Crowd peers) {
            this(figure, size, peers, List.of());
        }
    }

    /**
     * An amount of something that hardly anybody else reports.
     *
     * @param figure the amount
     * @param kilograms the amount in kg
     * @param reporters how many facilities report it at all
     * @param states how many provinces or states the register's facilities of that year lie in
     */
    record Scarce(Figure figure, BigDecimal kilograms, int reporters, int states) implements Relation {}

    /** The same figure at several times, the earliest first. */
    record Series(List<Point> points) implements Relation {
        public Series {
            points = List.copyOf(points);
        }
    }

    /**
     * A figure of a series.
     *
     * @param figure the figure
     * @param size what it is proportional to: days of a bill, production against the first year; 1 where unknown
     */
    record Point(Figure figure, BigDecimal size) {}

    /**
     * The rows of one account: one flow of one facility, of one meter where it has several.
     *
     * @param rows the rows
     * @param metered true where two rows cannot both hold for the same day
     */
    record Entries(List<Figure> rows, boolean metered) implements Relation {
        public Entries {
            rows = List.copyOf(rows);
        }
    }

    /** A text that must be a number or a day, and stands in no other relation. */
    record Printed(Figure figure, Form form) implements Relation {}
}
