package org.vereda.footprint.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.TechnosphereSolver;
import org.vereda.matrix.UnsolvableSystem;

/**
 * The paths through a network that cause the most: from a node of the demand down to one that causes something itself
 * (structural path analysis; J. Defourny, E. Thorbecke, The Economic Journal 94 (1984) 111; G. Treloar, Economic Systems
 * Research 9 (1997) 375).
 *
 * <p>A branch is pruned where everything behind it together stays below the cut-off: its amount times the intensity that the
 * network would have if nothing had a negative sign. So no path above the cut-off is missed. The paths and the rest add up
 * to the total.
 *
 * @param paths at least as large as the cut-off, largest first
 * @param total the impact of the demand
 * @param cutoff the share of the total
 * @param rest what smaller paths cause together
 * @param complete true where no path above the cut-off is missing; false where there were more than could be looked at
 */
public record StructuralPaths(List<Path> paths, double total, double cutoff, double rest, boolean complete) {
    public StructuralPaths {
        paths = List.copyOf(paths);
    }

    /**
     * One path.
     *
     * @param nodes from a node of the demand to the one that causes the impact
     * @param amount of the last node that is needed along this path, in its unit
     * @param impact what these runs of the last node cause by themselves
     */
    public record Path(List<Integer> nodes, double amount, double impact) {
        public Path {
            nodes = List.copyOf(nodes);
        }
    }

    /** What the paths cause together. */
    public double found() {
        return paths.stream().mapToDouble(Path::impact).sum();
    }

    static StructuralPaths of(NetworkFootprint footprint, double cutoff, int most) {
        return new Search(footprint, cutoff, most).paths();
    }

    /** The end of a path that is still open. */
    private record Step(
            int node, double amount, double bound, @Nullable Step before) {}

    private static final class Search {
        private static final int LOOKS_PER_PATH = 2_000;
        private static final Comparator<Step> LARGEST_FIRST =
                Comparator.comparingDouble((Step step) -> -step.bound()).thenComparingInt(Step::node);

        private final NetworkFootprint footprint;
        private final SupplyNetwork network;
        private final Entries links;
        private final double cutoff;
        private final int most;
        private final double[] bounds;
        private final boolean boundsAreExact;
        private final PriorityQueue<Step> open = new PriorityQueue<>(LARGEST_FIRST);
        private final List<Path> found = new ArrayList<>();
        private double rest;
        private boolean complete;

        Search(NetworkFootprint footprint, double cutoff, int most) {
            this.footprint = footprint;
            this.network = footprint.network();
            this.links = network.rawLinks();
            this.cutoff = cutoff;
            this.most = most;
            double[] unsigned = unsigned();
            this.boundsAreExact = unsigned.length > 0;
            this.bounds = boundsAreExact ? unsigned : footprint.rawIntensities();
            this.complete = boundsAreExact;
        }

        /** The intensities of the network with all signs dropped; nothing where such a network has none. */
        private double[] unsigned() {
            double[] own = footprint.rawOwn().clone();
            boolean negative = false;
            for (int node = 0; node < own.length; node++) {
                negative |= own[node] < 0;
                own[node] = Math.abs(own[node]);
            }
            for (double amount : links.rawAmounts()) {
                negative |= amount < 0;
            }
            return negative ? solved(own) : footprint.rawIntensities();
        }

        private double[] solved(double[] own) {
            SparseMatrix.Builder matrix = SparseMatrix.builder(own.length, own.length);
            for (int node = 0; node < own.length; node++) {
                matrix.add(node, node, network.output(node));
                for (int link = links.start(node); link < links.end(node); link++) {
                    matrix.add(links.other(link), node, -Math.abs(links.amount(link)));
                }
            }
            try {
                return TechnosphereSolver.compile(matrix.build())
                        .solveTransposed(own)
                        .values();
            } catch (UnsolvableSystem withoutCredits) {
                return new double[0];
            }
        }

        StructuralPaths paths() {
            double least = cutoff * Math.abs(footprint.total());
            Demand demand = footprint.demand();
            for (int i = 0; i < demand.size(); i++) {
                open(demand.node(i), demand.amount(i), null, least);
            }
            long looks = (long) LOOKS_PER_PATH * most;
            while (!open.isEmpty() && found.size() < most && looks-- > 0) {
                look(open.poll(), least);
            }
            open.forEach(step -> rest += step.amount() * footprint.intensity(step.node()));
            complete &= open.isEmpty();
            found.sort(Comparator.comparingDouble((Path path) -> -Math.abs(path.impact()))
                    .thenComparing(path -> path.nodes().toString()));
            return new StructuralPaths(found, footprint.total(), cutoff, rest, complete);
        }

        private void open(int node, double amount, @Nullable Step before, double least) {
            double bound = Math.abs(amount * bounds[node]);
            if (bound == 0 || bound < least) {
                rest += amount * footprint.intensity(node);
            } else {
                open.add(new Step(node, amount, bound, before));
            }
        }

        private void look(Step step, double least) {
            double runs = step.amount() / network.output(step.node());
            double own = runs * footprint.rawOwn()[step.node()];
            if (own != 0 && Math.abs(own) >= least) {
                found.add(new Path(nodes(step), step.amount(), own));
            } else {
                rest += own;
            }
            for (int link = links.start(step.node()); link < links.end(step.node()); link++) {
                open(links.other(link), runs * links.amount(link), step, least);
            }
        }

        private static List<Integer> nodes(Step last) {
            List<Integer> nodes = new ArrayList<>();
            for (Step step = last; step != null; step = step.before()) {
                nodes.add(step.node());
            }
            Collections.reverse(nodes);
            return nodes;
        }
    }
}
