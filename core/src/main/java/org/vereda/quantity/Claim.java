package org.vereda.quantity;

/**
 * A value together with who said so, how it is known and where it was read.
 *
 * @param value what is claimed
 * @param evidence how it is known
 * @param who the organization or person that says so, empty where unknown
 * @param document the bill, manifest or publication, empty where none was named
 * @param position where it was read
 * @param spread what is known about its spread, {@link Uncertainty.None} where nothing was stated
 * @param <T> the type of the value
 */
public record Claim<T>(
        T value, Evidence evidence, String who, String document, SourcePosition position, Uncertainty spread) {
    /** A claim that says nothing about its spread. */
    public Claim(T value, Evidence evidence, String who, String document, SourcePosition position) {
        this(value, evidence, who, document, position, new Uncertainty.None());
    }

    /** Another value that rests on the same statement; the spread must be a ratio to hold for it too. */
    public <U> Claim<U> withValue(U other) {
        return new Claim<>(other, evidence, who, document, position, spread);
    }
}
