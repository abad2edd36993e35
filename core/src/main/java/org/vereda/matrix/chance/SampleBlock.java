package org.vereda.matrix.chance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.vereda.matrix.SampleBatch;
import org.vereda.matrix.SampledSystem;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.UnsolvableSystem;
import org.vereda.matrix.UnsolvableSystem.Reason;

/**
 * Eight samples of a system and the room that one thread needs to draw and solve them, used again for the next eight. A
 * sample without solution is noted, and its lane solved with the center so that the others need not wait.
 */
final class SampleBlock {
    static final int LANES = SampledSystem.LANES;

    /** What is wanted of each sample, interleaved; called again from the start after a failure. */
    interface Task {
        List<double[]> solve(SampleBlock block);
    }

    private final UncertainSystem system;
    private final UncertainMatrix.Draws technosphereDraws;
    private final UncertainMatrix.Draws interventionDraws;
    private final UncertainMatrix.Draws factorDraws;
    private final DrawGroup.Work work = new DrawGroup.Work(LANES);
    private final SampleBatch batch;
    private final double[] technosphere;
    private final double[] interventions;
    private final double[] factors;
    private final double[] flows;
    private final double[] weights;
    private final int[] samples = new int[LANES];
    private final boolean[] failed = new boolean[LANES];
    private final List<FailedSample> failures = new ArrayList<>();
    private int filled;

    SampleBlock(UncertainSystem system, SampledSystem sampled, Function<DrawGroup, Shares> shares) {
        this.system = system;
        technosphereDraws = new UncertainMatrix.Draws(system.technosphere(), shares);
        interventionDraws = new UncertainMatrix.Draws(system.interventions(), shares);
        factorDraws = new UncertainMatrix.Draws(system.characterization(), shares);
        batch = sampled.batch();
        technosphere = technosphereDraws.room(LANES);
        interventions = interventionDraws.room(LANES);
        factors = factorDraws.room(LANES);
        flows = new double[LANES * system.interventions().center().rows()];
        weights = new double[LANES * system.size()];
    }

    /** Draws the samples from {@code first} up to, not including, {@code end}, at most eight, and solves them. */
    List<double[]> run(int first, int end, Task task) {
        filled = end - first;
        Arrays.setAll(samples, lane -> Math.min(first + lane, end - 1));
        Arrays.fill(failed, false);
        failures.clear();
        technosphereDraws.draw(samples, work, technosphere);
        interventionDraws.draw(samples, work, interventions);
        factorDraws.draw(samples, work, factors);
        leaveOutInfinite(interventions);
        leaveOutInfinite(factors);
        while (true) {
            try {
                batch.load(technosphere);
                return task.solve(this);
            } catch (UnsolvableSystem refusal) {
                leaveOut(refusal);
            }
        }
    }

    private void leaveOut(UnsolvableSystem refusal) {
        int lane = refusal.lane().orElse(LANES);
        if (lane == LANES || failed[lane]) {
            throw refusal;
        }
        leaveOut(lane, refusal.reason(), refusal.indices());
    }

    private void leaveOutInfinite(double[] values) {
        for (int at = 0; at < values.length; at++) {
            if (!Double.isFinite(values[at])) {
                leaveOut(at % LANES, Reason.NOT_FINITE, at / LANES);
            }
        }
    }

    /** Lanes that stand in for a missing last sample fail without being noted. */
    private void leaveOut(int lane, Reason reason, int... indices) {
        failed[lane] = true;
        if (lane < filled) {
            failures.add(new FailedSample(
                    samples[lane], reason, IntStream.of(indices).boxed().toList()));
        }
        center(system.technosphere().center(), lane, technosphere);
        center(system.interventions().center(), lane, interventions);
        center(system.characterization().center(), lane, factors);
    }

    private static void center(SparseMatrix matrix, int lane, double[] values) {
        for (int k = 0; k < matrix.entries(); k++) {
            values[LANES * k + lane] = matrix.value(k);
        }
    }

    /** How far a lane's values are from the center, each times what the impact gains by it. */
    double additive(int lane, double[] byTechnosphere, double[] byInterventions, double[] byFactors) {
        return change(system.technosphere().center(), technosphere, lane, byTechnosphere)
                + change(system.interventions().center(), interventions, lane, byInterventions)
                + change(system.characterization().center(), factors, lane, byFactors);
    }

    private static double change(SparseMatrix center, double[] values, int lane, double[] gradient) {
        double sum = 0;
        for (int k = 0; k < gradient.length; k++) {
            sum += gradient[k] * (values[LANES * k + lane] - center.value(k));
        }
        return sum;
    }

    int sample(int lane) {
        return samples[lane];
    }

    /** Whether a lane holds a result that counts. */
    boolean counts(int lane) {
        return lane < filled && !failed[lane];
    }

    List<FailedSample> failures() {
        return List.copyOf(failures);
    }

    /** The impacts of one unit of every product in a category, product {@code p} of lane {@code l} at {@code 8 p + l}. */
    double[] intensities(int category) {
        characterize(category);
        SparseMatrix b = system.interventions().center();
        for (int column = 0; column < b.columns(); column++) {
            int to = LANES * column;
            Arrays.fill(weights, to, to + LANES, 0);
            for (int k = b.columnStart(column); k < b.columnEnd(column); k++) {
                addProduct(interventions, LANES * k, flows, LANES * b.row(k), weights, to);
            }
        }
        requireFinite(weights);
        return batch.solveTransposed(weights).interleaved();
    }

    /** The factors of a category by flow and lane. */
    private void characterize(int category) {
        SparseMatrix c = system.characterization().center();
        for (int flow = 0; flow < c.columns(); flow++) {
            int k = c.entry(category, flow);
            if (k < 0) {
                Arrays.fill(flows, LANES * flow, LANES * flow + LANES, 0);
            } else {
                System.arraycopy(factors, LANES * k, flows, LANES * flow, LANES);
            }
        }
    }

    /** The impacts of a demand in all categories, category {@code c} of lane {@code l} at {@code 8 c + l}. */
    double[] impacts(double[] demand) {
        double[] x = batch.solve(demand).interleaved();
        SparseMatrix b = system.interventions().center();
        Arrays.fill(flows, 0);
        for (int column = 0; column < b.columns(); column++) {
            for (int k = b.columnStart(column); k < b.columnEnd(column); k++) {
                addProduct(interventions, LANES * k, x, LANES * column, flows, LANES * b.row(k));
            }
        }
        SparseMatrix c = system.characterization().center();
        double[] impacts = new double[LANES * c.rows()];
        for (int flow = 0; flow < c.columns(); flow++) {
            for (int k = c.columnStart(flow); k < c.columnEnd(flow); k++) {
                addProduct(factors, LANES * k, flows, LANES * flow, impacts, LANES * c.row(k));
            }
        }
        requireFinite(impacts);
        return impacts;
    }

    private static void addProduct(double[] a, int i, double[] b, int j, double[] sum, int k) {
        for (int lane = 0; lane < LANES; lane++) {
            sum[k + lane] += a[i + lane] * b[j + lane];
        }
    }

    private static void requireFinite(double[] lanes) {
        for (int at = 0; at < lanes.length; at++) {
            if (!Double.isFinite(lanes[at])) {
                throw new UnsolvableSystem(Reason.NOT_FINITE, at / LANES).inLane(at % LANES);
            }
        }
    }
}
