package org.vereda.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.vereda.matrix.UnsolvableSystem.Reason;

/**
 * A matrix permuted to block upper triangular form: single indices with their diagonal element, cores with their solver,
 * and above the blocks the couplings.
 */
final class BlockTriangle {
    private final int[] order;
    private final SparseMatrix couplings;
    private final double[] diagonal;
    private final List<Block> blocks;

    /** A core at a place of the order. */
    private record Block(int start, int end, CoreSolver solver) {}

    private BlockTriangle(int[] order, SparseMatrix couplings, double[] diagonal, List<Block> blocks) {
        this.order = order;
        this.couplings = couplings;
        this.diagonal = diagonal;
        this.blocks = blocks;
    }

    static BlockTriangle of(SparseMatrix a, StrongComponents components, CoreStrategy strategy) {
        int[] order = components.order();
        double[] diagonal = new double[order.length];
        Arrays.setAll(diagonal, place -> a.get(order[place], order[place]));
        requireSingles(components, diagonal);
        int[] blockStart = blockStarts(components);
        SparseMatrix couplings = a.arranged(order, components.positions(), 0, place -> blockStart[place], order.length);
        return new BlockTriangle(order, couplings, diagonal, cores(a, components, strategy));
    }

    private static void requireSingles(StrongComponents components, double[] diagonal) {
        int[] order = components.order();
        int[] zeros = IntStream.range(0, components.count())
                .filter(c -> components.size(c) == 1 && diagonal[components.start(c)] == 0)
                .map(c -> order[components.start(c)])
                .sorted()
                .toArray();
        if (zeros.length > 0) {
            throw new UnsolvableSystem(Reason.ZERO_DIAGONAL, zeros);
        }
    }

    /** For every place, where its block begins. */
    private static int[] blockStarts(StrongComponents components) {
        int[] starts = new int[components.order().length];
        for (int c = 0; c < components.count(); c++) {
            Arrays.fill(starts, components.start(c), components.start(c) + components.size(c), components.start(c));
        }
        return starts;
    }

    private static List<Block> cores(SparseMatrix a, StrongComponents components, CoreStrategy strategy) {
        int[] positions = components.positions();
        List<Block> blocks = new ArrayList<>();
        for (int c = 0; c < components.count(); c++) {
            if (components.size(c) > 1) {
                int start = components.start(c);
                int[] names = components.component(c);
                int end = start + names.length;
                CoreSolver solver =
                        new Core(a.arranged(names, positions, start, j -> end, names.length), names).solver(strategy);
                blocks.add(new Block(start, end, solver));
            }
        }
        return blocks;
    }

    /** The ways in which the blocks are solved. */
    EnumSet<SolutionMethod> methods() {
        EnumSet<SolutionMethod> methods = EnumSet.noneOf(SolutionMethod.class);
        int inCores = 0;
        for (Block block : blocks) {
            methods.add(block.solver.method());
            inCores += block.end - block.start;
        }
        if (inCores < order.length || methods.isEmpty()) {
            methods.add(SolutionMethod.SUBSTITUTION);
        }
        return methods;
    }

    /** From the last block to the first: each unknown, once known, is taken off all rows above. */
    double[] solve(double[] b) {
        double[] x = permuted(b);
        int next = blocks.size() - 1;
        for (int place = order.length - 1; place >= 0; place--) {
            if (next >= 0 && place == blocks.get(next).end - 1) {
                Block block = blocks.get(next--);
                place = block.start;
                solveBlock(block, x);
            } else {
                x[place] /= diagonal[place];
                couplings.addColumn(place, -x[place], x);
            }
        }
        return restored(x);
    }

    private void solveBlock(Block block, double[] x) {
        double[] solved = block.solver.solve(Arrays.copyOfRange(x, block.start, block.end));
        System.arraycopy(solved, 0, x, block.start, solved.length);
        for (int place = block.start; place < block.end; place++) {
            couplings.addColumn(place, -x[place], x);
        }
    }

    /** From the first block to the last: each unknown is found from those above it in its column. */
    double[] solveTransposed(double[] c) {
        double[] y = permuted(c);
        int next = 0;
        for (int place = 0; place < order.length; place++) {
            if (next < blocks.size() && place == blocks.get(next).start) {
                Block block = blocks.get(next++);
                place = block.end - 1;
                solveBlockTransposed(block, y);
            } else {
                y[place] = (y[place] - couplings.columnTimes(place, y)) / diagonal[place];
            }
        }
        return restored(y);
    }

    private void solveBlockTransposed(Block block, double[] y) {
        double[] own = new double[block.end - block.start];
        Arrays.setAll(own, i -> y[block.start + i] - couplings.columnTimes(block.start + i, y));
        double[] solved = block.solver.solveTransposed(own);
        System.arraycopy(solved, 0, y, block.start, solved.length);
    }

    /** {@link #solve} for {@link Lanes}. */
    double[] solveLanes(double[] b) {
        double[] x = permutedLanes(b);
        int next = blocks.size() - 1;
        for (int place = order.length - 1; place >= 0; place--) {
            if (next >= 0 && place == blocks.get(next).end - 1) {
                Block block = blocks.get(next--);
                place = block.start;
                replaceLanes(block, block.solver.solveLanes(ownLanes(block, x)), x);
                for (int solved = block.start; solved < block.end; solved++) {
                    Lanes.subtractColumn(couplings, solved, x);
                }
            } else {
                Lanes.divide(x, place, diagonal[place]);
                Lanes.subtractColumn(couplings, place, x);
            }
        }
        return restoredLanes(x);
    }

    /** {@link #solveTransposed} for {@link Lanes}. */
    double[] solveTransposedLanes(double[] c) {
        double[] y = permutedLanes(c);
        int next = 0;
        for (int place = 0; place < order.length; place++) {
            if (next < blocks.size() && place == blocks.get(next).start) {
                Block block = blocks.get(next++);
                place = block.end - 1;
                for (int open = block.start; open < block.end; open++) {
                    Lanes.subtractProduct(couplings, open, y, y, open);
                }
                replaceLanes(block, block.solver.solveTransposedLanes(ownLanes(block, y)), y);
            } else {
                Lanes.subtractProduct(couplings, place, y, y, place);
                Lanes.divide(y, place, diagonal[place]);
            }
        }
        return restoredLanes(y);
    }

    private static double[] ownLanes(Block block, double[] x) {
        return Arrays.copyOfRange(x, Lanes.COUNT * block.start, Lanes.COUNT * block.end);
    }

    private static void replaceLanes(Block block, double[] solved, double[] x) {
        System.arraycopy(solved, 0, x, Lanes.COUNT * block.start, solved.length);
    }

    private double[] permutedLanes(double[] lanes) {
        double[] permuted = new double[lanes.length];
        for (int place = 0; place < order.length; place++) {
            System.arraycopy(lanes, Lanes.COUNT * order[place], permuted, Lanes.COUNT * place, Lanes.COUNT);
        }
        return permuted;
    }

    private double[] restoredLanes(double[] permuted) {
        double[] lanes = new double[permuted.length];
        for (int place = 0; place < order.length; place++) {
            System.arraycopy(permuted, Lanes.COUNT * place, lanes, Lanes.COUNT * order[place], Lanes.COUNT);
        }
        return lanes;
    }

    private double[] permuted(double[] vector) {
        double[] permuted = new double[vector.length];
        Arrays.setAll(permuted, place -> vector[order[place]]);
        return permuted;
    }

    private double[] restored(double[] permuted) {
        double[] vector = new double[permuted.length];
        for (int place = 0; place < permuted.length; place++) {
            vector[order[place]] = permuted[place];
        }
        return vector;
    }
}
