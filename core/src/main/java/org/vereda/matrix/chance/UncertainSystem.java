package org.vereda.matrix.chance;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.TechnosphereSolver;

/**
 * Uncertain impacts {@code h = C B x} with {@code A x = f}: a technosphere {@code A} (processes x products, square),
 * interventions {@code B} (flows x processes) and a characterization {@code C} (categories x flows), of which any entry may be
 * distributed. An identity that stands in several entries, also of different matrices, is one uncertain number.
 */
public final class UncertainSystem implements Serializable {
    private final TechnosphereSolver solver;
    private final UncertainMatrix technosphere;
    private final UncertainMatrix interventions;
    private final UncertainMatrix characterization;
    private transient @Nullable Identities identities;

    /**
     * An uncertain system.
     *
     * @param solver prepared for the center of {@code technosphere}
     * @throws org.vereda.matrix.UnsolvableSystem where shapes do not fit
     */
    public UncertainSystem(
            TechnosphereSolver solver,
            UncertainMatrix technosphere,
            UncertainMatrix interventions,
            UncertainMatrix characterization) {
        SparseMatrix.requireSize(
                solver.matrix().entries(), technosphere.center().entries());
        SparseMatrix.requireSize(solver.size(), technosphere.center().columns());
        SparseMatrix.requireSize(solver.size(), interventions.center().columns());
        SparseMatrix.requireSize(
                interventions.center().rows(), characterization.center().columns());
        this.solver = solver;
        this.technosphere = technosphere;
        this.interventions = interventions;
        this.characterization = characterization;
    }

    /** Prepared for the center of everything. */
    public TechnosphereSolver solver() {
        return solver;
    }

    /** {@code A}. */
    public UncertainMatrix technosphere() {
        return technosphere;
    }

    /** {@code B}. */
    public UncertainMatrix interventions() {
        return interventions;
    }

    /** {@code C}. */
    public UncertainMatrix characterization() {
        return characterization;
    }

    /** Number of products, and of processes. */
    public int size() {
        return solver.size();
    }

    /** Number of impact categories. */
    public int categories() {
        return characterization.center().rows();
    }

    /** The characterization factor of each flow in a category, zero where there is none. */
    public double[] factors(int category) {
        SparseMatrix c = characterization.center();
        double[] factors = new double[c.columns()];
        for (int flow = 0; flow < factors.length; flow++) {
            factors[flow] = c.get(category, flow);
        }
        return factors;
    }

    /**
     * The same draws, with the expected values as center: a lognormal's mean is larger than its median, so that means of
     * samples, and their spread, are nearer to what {@link FirstOrder} tells around these. Compiles once more.
     *
     * @throws org.vereda.matrix.UnsolvableSystem where the expected values have no solution
     */
    public UncertainSystem atMeans() {
        UncertainMatrix a = technosphere.atMeans();
        return new UncertainSystem(
                solver.withValues(a.center()), a, interventions.atMeans(), characterization.atMeans());
    }

    /** The same system of which only what some categories count is drawn. */
    UncertainSystem counting(int... some) {
        boolean[] counted = new boolean[interventions.center().rows()];
        SparseMatrix c = characterization.center();
        for (int category : some) {
            for (int flow = 0; flow < counted.length; flow++) {
                counted[flow] |= c.entry(category, flow) >= 0;
            }
        }
        SparseMatrix b = interventions.center();
        return new UncertainSystem(
                solver,
                technosphere,
                interventions.where(entry -> counted[b.row(entry)]),
                characterization.where(entry -> contains(some, c.row(entry))));
    }

    private static boolean contains(int[] some, int number) {
        return Arrays.stream(some).anyMatch(one -> one == number);
    }

    /** All identities, numbered; found when first asked for. */
    synchronized Identities identities() {
        Identities known = identities;
        if (known == null) {
            known = Identities.of(Stream.of(technosphere, interventions, characterization)
                    .map(UncertainMatrix::groups)
                    .flatMap(List::stream)
                    .toList());
            identities = known;
        }
        return known;
    }
}
