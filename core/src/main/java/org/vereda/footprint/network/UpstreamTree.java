package org.vereda.footprint.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What goes into a demand, and what goes into that: a tree with everything too small or too deep left out and said so. Loops
 * appear again at every turn until they fall below the cut-off.
 *
 * @param roots the nodes of the demand
 * @param total the impact of the demand
 * @param cutoff the share of the total below which a branch is left out
 * @param depth levels below the roots
 * @param leftOut the impact of everything that was left out, at all places together
 */
public record UpstreamTree(List<Branch> roots, double total, double cutoff, int depth, double leftOut) {
    /** A tree of more branches would not be read; the largest are shown. */
    static final int MOST_BRANCHES = 20_000;

    public UpstreamTree {
        roots = List.copyOf(roots);
    }

    /**
     * An amount of a node in the tree: {@code impact = own + leftOut + sum of the inputs' impacts}.
     *
     * @param node its index in the network
     * @param amount in its unit, for the whole demand
     * @param impact with everything behind it
     * @param own what the node causes by itself
     * @param leftOut the inputs that are not shown
     * @param inputs those that are, largest first
     */
    public record Branch(int node, double amount, double impact, double own, double leftOut, List<Branch> inputs) {
        public Branch {
            inputs = List.copyOf(inputs);
        }
    }

    /** The share of the total that is left out, 0 where the total is 0. */
    public double shareLeftOut() {
        return total == 0 ? 0 : leftOut / total;
    }

    static UpstreamTree of(NetworkFootprint footprint, double cutoff, int depth) {
        return new Growth(footprint, cutoff, depth).tree();
    }

    /** A branch that may still get inputs. */
    private static final class Bud {
        private final int node;
        private final double amount;
        private final double impact;
        private final int level;
        private final List<Bud> inputs = new ArrayList<>();
        private double leftOut;

        Bud(int node, double amount, double impact, int level) {
            this.node = node;
            this.amount = amount;
            this.impact = impact;
            this.level = level;
        }

        double size() {
            return Math.abs(impact);
        }
    }

    /** Opens the largest branch first, so that the limit on branches costs the smallest ones. */
    private static final class Growth {
        private static final Comparator<Bud> LARGEST_FIRST =
                Comparator.comparingDouble((Bud bud) -> -bud.size()).thenComparingInt(bud -> bud.node);

        private final NetworkFootprint footprint;
        private final double cutoff;
        private final int depth;
        private final Entries links;
        private final PriorityQueue<Bud> open = new PriorityQueue<>(LARGEST_FIRST);
        private int branches;
        private double leftOut;

        Growth(NetworkFootprint footprint, double cutoff, int depth) {
            this.footprint = footprint;
            this.cutoff = cutoff;
            this.depth = depth;
            this.links = footprint.network().rawLinks();
        }

        UpstreamTree tree() {
            List<Bud> roots = new ArrayList<>();
            Demand demand = footprint.demand();
            for (int i = 0; i < demand.size(); i++) {
                roots.add(bud(demand.node(i), demand.amount(i), 0));
            }
            open.addAll(roots);
            while (!open.isEmpty()) {
                extend(open.poll());
            }
            List<Branch> branchesOfRoots =
                    roots.stream().sorted(LARGEST_FIRST).map(this::branch).toList();
            return new UpstreamTree(branchesOfRoots, footprint.total(), cutoff, depth, leftOut);
        }

        private Bud bud(int node, double amount, int level) {
            branches++;
            return new Bud(node, amount, amount * footprint.intensity(node), level);
        }

        private void extend(Bud user) {
            double runs = user.amount / footprint.network().output(user.node);
            int from = links.start(user.node);
            int to = links.end(user.node);
            for (int link = from; link < to; link++) {
                int provider = links.other(link);
                if (isFirstOfItsProvider(link, from)) {
                    add(user, provider, runs * amountFrom(provider, link, to));
                }
            }
        }

        /** A bill of materials may state one input in several lines; the tree shows it once. */
        private boolean isFirstOfItsProvider(int link, int from) {
            for (int before = from; before < link; before++) {
                if (links.other(before) == links.other(link)) {
                    return false;
                }
            }
            return true;
        }

        private double amountFrom(int provider, int from, int to) {
            double sum = 0;
            for (int link = from; link < to; link++) {
                sum += links.other(link) == provider ? links.amount(link) : 0;
            }
            return sum;
        }

        private void add(Bud user, int provider, double amount) {
            double impact = amount * footprint.intensity(provider);
            boolean small = Math.abs(impact) < cutoff * Math.abs(footprint.total()) || impact == 0;
            if (small || user.level >= depth || branches >= MOST_BRANCHES) {
                user.leftOut += impact;
                leftOut += impact;
                return;
            }
            Bud input = bud(provider, amount, user.level + 1);
            user.inputs.add(input);
            open.add(input);
        }

        private Branch branch(Bud bud) {
            double own = bud.amount
                    / footprint.network().output(bud.node)
                    * footprint.rawOwn()[bud.node];
            List<Branch> inputs =
                    bud.inputs.stream().sorted(LARGEST_FIRST).map(this::branch).toList();
            return new Branch(bud.node, bud.amount, bud.impact, own, bud.leftOut, inputs);
        }
    }
}
