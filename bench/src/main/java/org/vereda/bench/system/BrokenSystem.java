package org.vereda.bench.system;

import java.util.Arrays;
import org.vereda.matrix.SparseMatrix;

/** A small product system with one thing wrong, different for every number. */
public final class BrokenSystem {
    private static final int SIZE = 60;

    private final Fault fault;
    private final SparseMatrix matrix;

    /** What is wrong. */
    private enum Fault {
        /** A process without any flow. */
        EMPTY_COLUMN(true),
        /** A product that nobody gives or takes. */
        EMPTY_ROW(true),
        /** A process that takes what it should give. */
        NEGATIVE_DIAGONAL(true),
        /** Two processes with the same flows. */
        EQUAL_COLUMNS(true),
        /** Two products with the same flows. */
        EQUAL_ROWS(true),
        /** Loops that take more than they give. */
        LOOP_GAIN(true),
        /** A loop that takes exactly what it gives. */
        LOOP_OF_ONE(true),
        /** A product that no process gives, though one takes it which nobody needs. */
        ZERO_DIAGONAL(true),
        /** Units that lie 200 decades apart: hard, but solvable. */
        WIDE_UNITS(false),
        /** A process that gives next to nothing: hard, but solvable. */
        TINY_OUTPUT(false);

        private final boolean mustBeRefused;

        Fault(boolean mustBeRefused) {
            this.mustBeRefused = mustBeRefused;
        }
    }

    private BrokenSystem(Fault fault, double[][] elements) {
        this.fault = fault;
        this.matrix = SparseMatrix.ofRows(elements);
    }

    /** The broken system of a number from zero on; the kinds of faults take turns. */
    public static BrokenSystem number(int number) {
        Fault fault = Fault.values()[number % Fault.values().length];
        Draws draws = new Draws(number);
        double[][] a = new Background(draws, new Background.Shape(0.5, 0.15, 0.8, 0.1), SIZE, 0)
                .generate()
                .matrix()
                .toRows();
        return new BrokenSystem(fault, broken(a, fault, draws));
    }

    /** Whether there is no sensible result. */
    public boolean mustBeRefused() {
        return fault.mustBeRefused;
    }

    public int size() {
        return SIZE;
    }

    public SparseMatrix matrix() {
        return matrix;
    }

    private static double[][] broken(double[][] a, Fault fault, Draws draws) {
        int one = draws.below(SIZE / 2);
        int other = SIZE / 2 + draws.below(SIZE / 2);
        switch (fault) {
            case EMPTY_COLUMN -> setColumn(a, one, 0);
            case EMPTY_ROW -> setRow(a, one, 0);
            case NEGATIVE_DIAGONAL -> a[one][one] *= -1;
            case EQUAL_COLUMNS -> copyColumn(a, one, other);
            case EQUAL_ROWS -> a[other] = a[one].clone();
            case LOOP_GAIN -> addLoop(a, one, other, draws.between(1.1, 5));
            case LOOP_OF_ONE -> addLoop(a, one, other, 1);
            case ZERO_DIAGONAL -> takeOnly(a, one, other);
            case WIDE_UNITS -> scale(a, draws);
            case TINY_OUTPUT -> scaleColumn(a, one, 1e-200);
        }
        return a;
    }

    private static void setColumn(double[][] a, int column, double value) {
        for (double[] row : a) {
            row[column] = value;
        }
    }

    private static void setRow(double[][] a, int row, double value) {
        Arrays.fill(a[row], value);
    }

    private static void copyColumn(double[][] a, int from, int to) {
        for (double[] row : a) {
            row[to] = row[from];
        }
    }

    /** Two processes that take only from each other, and together {@code gain} times what they give. */
    private static void addLoop(double[][] a, int one, int other, double gain) {
        setColumn(a, one, 0);
        setColumn(a, other, 0);
        a[one][one] = 1;
        a[other][other] = 1;
        a[other][one] = -gain;
        a[one][other] = -1;
    }

    /** Nobody gives {@code product}; {@code user} takes it, and nobody takes anything of the user. */
    private static void takeOnly(double[][] a, int product, int user) {
        setRow(a, product, 0);
        setRow(a, user, 0);
        a[user][user] = 1;
        a[product][user] = -1;
        a[product == 0 ? 1 : 0][product] = -0.1;
    }

    private static void scale(double[][] a, Draws draws) {
        for (int i = 0; i < a.length; i++) {
            double unit = StrictMath.pow(10, draws.from(-100, 100));
            for (int j = 0; j < a.length; j++) {
                a[i][j] *= unit;
                a[j][i] /= unit;
            }
        }
    }

    private static void scaleColumn(double[][] a, int column, double factor) {
        for (double[] row : a) {
            row[column] *= factor;
        }
    }
}
