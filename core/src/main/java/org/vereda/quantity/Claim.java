package org.vereda.quantity;

/**
 * A value together with who said so, how it is known and where it was read.
 *
 * @param value what is claimed
 * @param evidence how it is known
 * @param who the organization or person that says so, empty where unknown
 * @param document the bill, manifest or publication, empty where none was named
 * @param position where it was read
 * @param <T> the type of the value
 */
public record Claim<T>(T value, Evidence evidence, String who, String document, SourcePosition position) {}
