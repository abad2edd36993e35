package org.vereda.matrix.chance;

import java.util.List;
import org.vereda.matrix.UnsolvableSystem.Reason;

/**
 * A drawn system that has no solution.
 *
 * @param sample its number
 * @param reason why
 * @param indices the rows or columns to blame, as the reason tells
 */
public record FailedSample(int sample, Reason reason, List<Integer> indices) {
    public FailedSample {
        indices = List.copyOf(indices);
    }
}
