package org.vereda.matrix;

import java.util.Arrays;
import org.vereda.matrix.UnsolvableSystem.Reason;

/**
 * The passes over all blocks that solve, check and refine some interleaved vectors, with their work arrays: for one thread.
 * Everything in the places of the block triangular order.
 */
final class Passes {
    private static final double WANTED = 1e-14;
    private static final int MOST_REFINEMENTS = 5;

    private final StrongComponents components;
    private final int lanes;
    private final double[] right;
    private final double[] rest;
    private final double[] own;
    private double[] found;
    private double[] errors = {};
    private int[] refinements = {};

    Passes(StrongComponents components, int lanes) {
        this.components = components;
        this.lanes = lanes;
        int size = lanes * components.rawOrder().length;
        right = new double[size];
        rest = new double[size];
        own = new double[size];
        found = new double[size];
    }

    /** The right-hand side of one lane, in the caller's order. */
    void setRight(int lane, double[] vector) {
        int[] order = components.rawOrder();
        for (int place = 0; place < order.length; place++) {
            right[lanes * place + lane] = vector[order[place]];
        }
    }

    /** The right-hand sides of all lanes, interleaved, in the caller's order. */
    void setRight(double[] interleaved) {
        int[] order = components.rawOrder();
        for (int place = 0; place < order.length; place++) {
            System.arraycopy(interleaved, lanes * order[place], right, lanes * place, lanes);
        }
    }

    /** Solves all lanes; none of them is accepted yet. */
    void run(Terms terms, BlockCore... cores) {
        pass(terms, cores, right, found);
        errors = new double[lanes];
        refinements = new int[lanes];
        terms.residual(right, found, rest, errors);
        refine(terms, cores);
    }

    private void pass(Terms terms, BlockCore[] cores, double[] b, double[] x) {
        boolean backwards = terms.equations.backwards();
        int core = backwards ? cores.length - 1 : 0;
        for (int step = 0; step < components.count(); step++) {
            int c = backwards ? components.count() - 1 - step : step;
            if (components.size(c) == 1) {
                terms.substitute(components.start(c), b, x);
            } else {
                cores[core].solve(terms, b, own, x);
                core += backwards ? -1 : 1;
            }
        }
    }

    /** Steps of iterative refinement; a lane takes only those that it needs and that make it better. */
    private void refine(Terms terms, BlockCore[] cores) {
        boolean[] settled = new boolean[lanes];
        for (int step = 0; step < MOST_REFINEMENTS; step++) {
            boolean all = true;
            for (int lane = 0; lane < lanes; lane++) {
                settled[lane] |= errors[lane] <= WANTED || !Double.isFinite(errors[lane]);
                all &= settled[lane];
            }
            if (all) {
                return;
            }
            improve(terms, cores, settled);
        }
    }

    private void improve(Terms terms, BlockCore[] cores, boolean[] settled) {
        for (int at = 0; at < rest.length; at++) {
            rest[at] = settled[at % lanes] ? 0 : rest[at];
        }
        double[] trial = new double[found.length];
        pass(terms, cores, rest, trial);
        for (int at = 0; at < trial.length; at++) {
            trial[at] = settled[at % lanes] ? found[at] : found[at] + trial[at];
        }
        double[] left = new double[lanes];
        terms.residual(right, trial, rest, left);
        for (int lane = 0; lane < lanes; lane++) {
            if (!settled[lane] && left[lane] < errors[lane]) {
                errors[lane] = left[lane];
                refinements[lane]++;
            } else {
                settled[lane] = true;
                keep(lane, trial);
            }
        }
        found = trial;
    }

    private void keep(int lane, double[] trial) {
        for (int at = lane; at < trial.length; at += lanes) {
            trial[at] = found[at];
        }
    }

    /**
     * Accepts the solution of a lane.
     *
     * @throws UnsolvableSystem where its componentwise backward error is above the limit
     */
    void requireAccurate(int lane, Terms terms) {
        if (!(errors[lane] <= TechnosphereSolver.LIMIT)) {
            throw new UnsolvableSystem(Reason.INACCURATE, errors[lane], inaccurate(lane, terms));
        }
    }

    private int[] inaccurate(int lane, Terms terms) {
        int[] order = components.rawOrder();
        int[] indices = new int[order.length];
        int count = 0;
        for (int place = 0; place < order.length; place++) {
            if (terms.error(place, lane, right, found) > TechnosphereSolver.LIMIT) {
                indices[count++] = order[place];
            }
        }
        int[] sorted = Arrays.copyOf(indices, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The componentwise backward error of each lane. */
    double[] errors() {
        return errors;
    }

    int refinements(int lane) {
        return refinements[lane];
    }

    /** The solution of one lane in the caller's order; a fresh array. */
    double[] solution(int lane) {
        int[] order = components.rawOrder();
        double[] solution = new double[order.length];
        for (int place = 0; place < order.length; place++) {
            solution[order[place]] = found[lanes * place + lane];
        }
        return solution;
    }

    /** The solutions of all lanes, interleaved, in the caller's order; a fresh array. */
    double[] solutions() {
        int[] order = components.rawOrder();
        double[] solutions = new double[found.length];
        for (int place = 0; place < order.length; place++) {
            System.arraycopy(found, lanes * place, solutions, lanes * order[place], lanes);
        }
        return solutions;
    }
}
