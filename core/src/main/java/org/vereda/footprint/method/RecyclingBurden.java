package org.vereda.footprint.method;

import java.math.BigDecimal;

/**
 * A burden in kg CO2e that was computed by one approach to recycling. Only burdens of the same approach can be added: the
 * type of the approach is a part of the type of the burden, so that a roll-up of two approaches does not compile.
 *
 * @param <A> the approach
 */
public final class RecyclingBurden<A extends RecyclingBurden.Approach> {
    /** Marks a burden with its approach. */
    public sealed interface Approach permits CutOff, AvoidedBurden, CircularFootprint {
        /** The approach as a value. */
        RecyclingApproach value();
    }

    /** See {@link RecyclingApproach#CUT_OFF}. */
    public record CutOff() implements Approach {
        @Override
        public RecyclingApproach value() {
            return RecyclingApproach.CUT_OFF;
        }
    }

    /** See {@link RecyclingApproach#AVOIDED_BURDEN}. */
    public record AvoidedBurden() implements Approach {
        @Override
        public RecyclingApproach value() {
            return RecyclingApproach.AVOIDED_BURDEN;
        }
    }

    /** See {@link RecyclingApproach#CIRCULAR_FOOTPRINT}. */
    public record CircularFootprint() implements Approach {
        @Override
        public RecyclingApproach value() {
            return RecyclingApproach.CIRCULAR_FOOTPRINT;
        }
    }

    private final A approach;
    private final BigDecimal kilograms;

    private RecyclingBurden(A approach, BigDecimal kilograms) {
        this.approach = approach;
        this.kilograms = kilograms;
    }

    public static RecyclingBurden<CutOff> cutOff(BigDecimal kilograms) {
        return new RecyclingBurden<>(new CutOff(), kilograms);
    }

    public static RecyclingBurden<AvoidedBurden> avoidedBurden(BigDecimal kilograms) {
        return new RecyclingBurden<>(new AvoidedBurden(), kilograms);
    }

    public static RecyclingBurden<CircularFootprint> circularFootprint(BigDecimal kilograms) {
        return new RecyclingBurden<>(new CircularFootprint(), kilograms);
    }

    /** The sum of two burdens of the same approach. */
    public RecyclingBurden<A> plus(RecyclingBurden<A> other) {
        return new RecyclingBurden<>(approach, kilograms.add(other.kilograms));
    }

    /** The burden of so many units of material. */
    public RecyclingBurden<A> times(BigDecimal units) {
        return new RecyclingBurden<>(approach, kilograms.multiply(units));
    }

    public RecyclingApproach approach() {
        return approach.value();
    }

    /** kg CO2e. */
    public BigDecimal kilograms() {
        return kilograms;
    }

    @Override
    public String toString() {
        return kilograms.toPlainString() + " kg CO2e by " + approach.value();
    }
}
