package org.vereda.bench.system;

import org.vereda.matrix.SparseMatrix;

/** Elementary flows and impact categories around a technosphere: 1,500 flows, 16 categories, amounts over many decades. */
final class Environment {
    static final int FLOWS = 1_500;
    static final int CATEGORIES = 16;

    private final Draws draws;

    Environment(Draws draws) {
        this.draws = draws;
    }

    /** Each process has from {@code fewest} to {@code most} flows, of which some are met everywhere. */
    SparseMatrix interventions(int processes, int fewest, int most) {
        double[] size = lognormals(FLOWS, 2);
        SparseMatrix.Builder builder = SparseMatrix.builder(FLOWS, processes);
        for (int process = 0; process < processes; process++) {
            for (int left = draws.from(fewest, most); left > 0; left--) {
                int flow = draws.skewed(FLOWS);
                builder.add(flow, process, size[flow] * draws.lognormal(1));
            }
        }
        return builder.build();
    }

    /** The same flows for the first processes; the others have none of their own. */
    static SparseMatrix widened(SparseMatrix interventions, int processes) {
        SparseMatrix.Builder builder = SparseMatrix.builder(interventions.rows(), processes);
        for (int column = 0; column < interventions.columns(); column++) {
            for (int k = interventions.columnStart(column); k < interventions.columnEnd(column); k++) {
                builder.add(interventions.row(k), column, interventions.value(k));
            }
        }
        return builder.build();
    }

    /** Each category weighs between 2 and 40 % of the flows, and always the most frequent one. */
    SparseMatrix characterization() {
        SparseMatrix.Builder builder = SparseMatrix.builder(CATEGORIES, FLOWS);
        for (int category = 0; category < CATEGORIES; category++) {
            builder.add(category, 0, draws.lognormal(1));
            double share = draws.between(0.02, 0.4);
            for (int flow = 1; flow < FLOWS; flow++) {
                if (draws.happens(share)) {
                    builder.add(category, flow, draws.lognormal(2));
                }
            }
        }
        return builder.build();
    }

    private double[] lognormals(int count, double spread) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = draws.lognormal(spread);
        }
        return numbers;
    }
}
