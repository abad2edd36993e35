package org.vereda.matrix;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Thrown where a system of equations, or an operation on a matrix, has no trustworthy result; names the indices that
 * are to blame so that a caller can put names to them.
 */
public final class UnsolvableSystem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;
    private static final int NO_LANE = -1;

    /** Why there is no result, and what the indices and the value mean. */
    public enum Reason {
        /** The matrix is not square; indices are its numbers of rows and columns. */
        NOT_SQUARE,
        /** A vector or matrix does not fit; indices are the size expected and the size found. */
        SHAPE_MISMATCH,
        /** A number is not a number or infinite; indices are row and column, or the places in a vector. */
        NOT_FINITE,
        /** A row or column lies outside the matrix; indices are row and column. */
        OUT_OF_RANGE,
        /** Columns without any non-zero. */
        EMPTY_COLUMN,
        /** Rows without any non-zero. */
        EMPTY_ROW,
        /** A diagonal element is zero and no loop leads through it. */
        ZERO_DIAGONAL,
        /** Diagonal elements are negative without being declared so; value is the first of them. */
        NEGATIVE_DIAGONAL,
        /** The rows and columns of a strong component are linearly dependent; indices are the component. */
        SINGULAR_COMPONENT,
        /** A loop takes at least as much as it gives; indices are the loop in order, value is its component's gain. */
        LOOP_GAIN,
        /** The parameters of a distribution contradict each other; value is one of them. */
        INVALID_DISTRIBUTION,
        /** The equations could not be fulfilled to the limit; indices are the worst ones, value the backward error. */
        INACCURATE
    }

    private final Reason reason;
    private final int[] indices;
    private final double value;
    private final int lane;

    /** A refusal that names only indices. */
    public UnsolvableSystem(Reason reason, int... indices) {
        this(reason, Double.NaN, indices);
    }

    /** A refusal that names a value too, as {@link Reason} tells. */
    public UnsolvableSystem(Reason reason, double value, int... indices) {
        this(reason, value, NO_LANE, indices);
    }

    private UnsolvableSystem(Reason reason, double value, int lane, int... indices) {
        super(describe(reason, value, indices) + (lane == NO_LANE ? "" : " in sample " + lane));
        this.reason = reason;
        this.value = value;
        this.lane = lane;
        this.indices = indices.clone();
    }

    /** The same refusal, of one of the samples of a {@link SampleBatch}. */
    public UnsolvableSystem inLane(int number) {
        UnsolvableSystem refusal = new UnsolvableSystem(reason, value, number, indices);
        refusal.setStackTrace(getStackTrace());
        return refusal;
    }

    /** The same refusal by other names: {@code names[i]} for index {@code i}. */
    UnsolvableSystem renamed(int... names) {
        int[] renamed = IntStream.of(indices).map(i -> names[i]).toArray();
        UnsolvableSystem refusal = new UnsolvableSystem(reason, value, lane, renamed);
        refusal.setStackTrace(getStackTrace());
        return refusal;
    }

    public Reason reason() {
        return reason;
    }

    /** The rows or columns to blame, as {@link Reason} tells; a fresh array. */
    public int[] indices() {
        return indices.clone();
    }

    /** The value to blame, where {@link Reason} names one. */
    public OptionalDouble value() {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Which sample of a batch was refused, where there was a batch. */
    public OptionalInt lane() {
        return lane == NO_LANE ? OptionalInt.empty() : OptionalInt.of(lane);
    }

    private static String describe(Reason reason, double value, int... indices) {
        String shown = Arrays.toString(IntStream.of(indices).limit(SHOWN).toArray());
        String more = indices.length > SHOWN ? " and " + (indices.length - SHOWN) + " more" : "";
        return reason + " at " + shown + more + (Double.isNaN(value) ? "" : ": " + value);
    }
}
