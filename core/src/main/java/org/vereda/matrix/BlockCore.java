package org.vereda.matrix;

import java.util.Arrays;
import org.vereda.matrix.factors.Factors;

/** One core at its places of the order, with the way to solve it in each lane. */
final class BlockCore {
    private static final int MOST_SWEEPS = 20_000;

    private final int from;
    private final int to;
    private final CoreSolver[] solvers;

    /**
     * A core.
     *
     * @param from its first place
     * @param to one past its last place
     * @param solvers one for all lanes, or one for each
     */
    BlockCore(int from, int to, CoreSolver... solvers) {
        this.from = from;
        this.to = to;
        this.solvers = solvers;
    }

    int size() {
        return to - from;
    }

    CoreSolver solver(int lane) {
        return solvers[solvers.length == 1 ? 0 : lane];
    }

    /**
     * Solves the core in every lane.
     *
     * @param own work space of the size of {@code b}
     */
    void solve(Terms terms, double[] b, double[] own, double[] x) {
        for (int i = from; i < to; i++) {
            terms.withoutOthers(i, b, x, own);
        }
        if (solvers.length == 1 && solvers[0] instanceof CoreSolver.Direct direct) {
            int lanes = terms.lanes;
            double[] solved = solved(direct.factors(), terms, Arrays.copyOfRange(own, lanes * from, lanes * to), lanes);
            System.arraycopy(solved, 0, x, lanes * from, solved.length);
        } else {
            sweep(terms, own, x);
            substitute(terms, own, x);
        }
    }

    private static double[] solved(Factors factors, Terms terms, double[] b, int lanes) {
        return terms.equations.backwards() ? factors.solve(b, lanes) : factors.solveTransposed(b, lanes);
    }

    /** The lanes that have factors of their own. */
    private void substitute(Terms terms, double[] own, double[] x) {
        int lanes = terms.lanes;
        for (int lane = 0; lane < lanes; lane++) {
            if (solver(lane) instanceof CoreSolver.Direct direct) {
                double[] b = new double[size()];
                for (int i = 0; i < b.length; i++) {
                    b[i] = own[lanes * (from + i) + lane];
                }
                double[] solved = solved(direct.factors(), terms, b, 1);
                for (int i = 0; i < b.length; i++) {
                    x[lanes * (from + i) + lane] = solved[i];
                }
            }
        }
    }

    /** The lanes that are swept, each until it is done by itself. */
    private void sweep(Terms terms, double[] own, double[] x) {
        int lanes = terms.lanes;
        Arrays.fill(x, lanes * from, lanes * to, 0);
        boolean[] done = new boolean[lanes];
        double[] bound = new double[lanes];
        double[] errors = new double[lanes];
        LaneProgress[] progress = new LaneProgress[lanes];
        for (int lane = 0; lane < lanes; lane++) {
            boolean isSwept = solver(lane) instanceof CoreSolver.Sweeps;
            boolean isMixed = solver(lane) instanceof CoreSolver.Sweeps(boolean accelerated) && accelerated;
            done[lane] = !isSwept;
            progress[lane] =
                    isMixed ? LaneProgress.mixed(lanes * from + lane, lanes * to, lanes) : LaneProgress.plain();
        }
        for (int count = 1; !all(done) && count <= MOST_SWEEPS; count++) {
            Look look = Look.at(count, progress, done);
            begin(progress, done, x);
            switch (look) {
                case NONE -> terms.relax(from, to, own, x);
                case BOUND -> terms.relaxBounded(from, to, own, x, done, bound);
                case ERROR -> terms.relaxMeasured(from, to, own, x, done, bound, errors);
            }
            for (int lane = 0; lane < lanes; lane++) {
                if (!done[lane] && progress[lane].looks(count)) {
                    double error = progress[lane].measures() ? errors[lane] : bound[lane];
                    done[lane] = progress[lane].isDoneAfter(error, count, x);
                }
            }
        }
    }

    /** What a sweep has to tell: as much as the lane that wants most. */
    private enum Look {
        NONE,
        BOUND,
        ERROR;

        /** A lane that is done has to be left alone, which the sweep that tells nothing cannot do. */
        static Look at(int count, LaneProgress[] progress, boolean[] done) {
            Look look = NONE;
            for (int lane = 0; lane < done.length; lane++) {
                boolean looks = !done[lane] && progress[lane].looks(count);
                if (looks && progress[lane].measures()) {
                    return ERROR;
                }
                look = looks || done[lane] ? BOUND : look;
            }
            return look;
        }
    }

    private static void begin(LaneProgress[] progress, boolean[] done, double[] x) {
        for (int lane = 0; lane < done.length; lane++) {
            if (!done[lane]) {
                progress[lane].begin(x);
            }
        }
    }

    private static boolean all(boolean[] flags) {
        for (boolean flag : flags) {
            if (!flag) {
                return false;
            }
        }
        return true;
    }
}
