package org.vereda.matrix;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.vereda.matrix.UnsolvableSystem.Reason;
import org.vereda.matrix.factors.Columns;
import org.vereda.matrix.factors.Fronts;

/**
 * A matrix in block upper triangular form: single indices with their diagonal element, cores with the way to solve them,
 * and above the blocks the couplings. The rows are arranged when they are first asked for.
 */
final class BlockTriangle {
    private final StrongComponents components;
    private final Coefficients columns;
    private final BlockCore[] cores;
    private final Once<Coefficients> rows;

    private BlockTriangle(StrongComponents components, double[] values, Coefficients columns, BlockCore... cores) {
        this.components = components;
        this.columns = columns;
        this.rows = new Once<>(() -> Coefficients.of(columns.equations().transposed(), values));
        this.cores = cores;
    }

    /**
     * Arranges a matrix.
     *
     * @param structure the columns of {@code a} in the order of its components
     */
    static BlockTriangle of(SparseMatrix a, StrongComponents components, Equations structure, CoreStrategy strategy) {
        Coefficients columns = Coefficients.of(structure, a.rawValues());
        requireSingles(components, columns);
        List<BlockCore> cores = new ArrayList<>();
        for (int c = 0; c < components.count(); c++) {
            if (components.size(c) > 1) {
                cores.add(core(a, components, c, columns, strategy));
            }
        }
        return new BlockTriangle(components, a.rawValues(), columns, cores.toArray(BlockCore[]::new));
    }

    private static BlockCore core(
            SparseMatrix a, StrongComponents components, int number, Coefficients columns, CoreStrategy strategy) {
        int from = components.start(number);
        int to = from + components.size(number);
        Once<Columns> inside = new Once<>(() -> a.inside(components, number));
        Core core = new Core(
                components.component(number),
                columns.equations().entriesInside(from, to),
                inside,
                () -> Fronts.of(inside.get()));
        return new BlockCore(
                from, to, core.solver(strategy, () -> Contraction.of(new VectorTerms(columns), from, to)[0]));
    }

    private static void requireSingles(StrongComponents components, Coefficients columns) {
        int[] zeros = IntStream.range(0, components.count())
                .filter(c -> components.size(c) == 1 && columns.diagonal()[components.start(c)] == 0)
                .map(c -> components.rawOrder()[components.start(c)])
                .sorted()
                .toArray();
        if (zeros.length > 0) {
            throw new UnsolvableSystem(Reason.ZERO_DIAGONAL, zeros);
        }
    }

    /** The columns in their order. */
    Equations structure() {
        return columns.equations();
    }

    /** Coefficients of {@code A' y = c}, or of {@code A x = b}. */
    Coefficients coefficients(boolean transposed) {
        return transposed ? columns : rows.get();
    }

    BlockCore[] cores() {
        return cores;
    }

    /** The ways in which the blocks are solved. */
    EnumSet<SolutionMethod> methods() {
        EnumSet<SolutionMethod> methods = EnumSet.noneOf(SolutionMethod.class);
        int inCores = 0;
        for (BlockCore core : cores) {
            methods.add(core.solver(0).method());
            inCores += core.size();
        }
        if (inCores < components.rawOrder().length || methods.isEmpty()) {
            methods.add(SolutionMethod.SUBSTITUTION);
        }
        return methods;
    }
}
