package org.vereda.matrix;

import java.util.EnumSet;
import java.util.Set;

/** The solution of a system with the evidence that it is one. */
public final class Solution {
    private final double[] values;
    private final double backwardError;
    private final int refinements;
    private final EnumSet<SolutionMethod> methods;

    Solution(double[] values, double backwardError, int refinements, EnumSet<SolutionMethod> methods) {
        this.values = values;
        this.backwardError = backwardError;
        this.refinements = refinements;
        this.methods = methods;
    }

    /** All unknowns; a fresh array of finite numbers. */
    public double[] values() {
        return values.clone();
    }

    /** One unknown. */
    public double value(int index) {
        return values[index];
    }

    /** Number of unknowns. */
    public int size() {
        return values.length;
    }

    /**
     * The achieved componentwise backward error {@code max_i |b - A x|_i / (|A| |x| + |b|)_i}: the largest relative change
     * of any coefficient that would make the solution exact (W. Oettli, W. Prager, Numerische Mathematik 6 (1964) 405).
     */
    public double backwardError() {
        return backwardError;
    }

    /** Number of steps of iterative refinement that were needed. */
    public int refinements() {
        return refinements;
    }

    /** The ways in which the parts of the system were solved. */
    public Set<SolutionMethod> methods() {
        return EnumSet.copyOf(methods);
    }

    double[] rawValues() {
        return values;
    }
}
