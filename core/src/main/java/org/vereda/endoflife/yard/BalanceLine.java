package org.vereda.endoflife.yard;

import java.util.OptionalDouble;

/**
 * A stream beside what the balances make of it, all in kg.
 *
 * @param stream the stream as it was weighed
 * @param reconciled the value that obeys the balances; nothing where they do not determine it
 * @param correction what was added to the weight; 0 for a stream that was not weighed
 * @param deviation the standard deviation of the reconciled value; nothing for a stream that was not weighed
 * @param standardized the correction over its standard deviation; nothing where no balance checks the stream
 * @param suspect true where it lies beyond the limit
 */
public record BalanceLine(
        YardStream stream,
        OptionalDouble reconciled,
        double correction,
        OptionalDouble deviation,
        OptionalDouble standardized,
        boolean suspect) {}
