package org.vereda.footprint.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How much variance any set of so many answers could remove at most.
 *
 * <p>Where nothing has a negative sign, what answers take away from a fact's move v is at most the sum of what each takes
 * alone, t, and at most |v| itself; so a set S removes at most {@code F(S) = sum over facts of 2 |v| t - t^2, t = min(|v|,
 * sum over S of t)}, which is monotone and submodular. For every set G, {@code F(G)} and the k largest gains of a single
 * request beyond it bound F of all sets of k requests (G. Nemhauser, L. Wolsey, M. Fisher, Mathematical Programming 14
 * (1978) 265, proposition 2.1). A fact that moves the footprint up at one place and down at another counts as taken away by
 * each request that touches it; so the bound holds there too.
 */
final class RequestBound {
    private final RequestModel model;
    private final double[] sizes;
    private final double[] total;
    private final List<Away> taken;
    private final double[] scratch;

    /** What one request takes from some facts. */
    @SuppressWarnings("ArrayRecordComponent") // private to the bound
    private record Away(int[] facts, double[] taken) {}

    RequestBound(NetworkFootprint footprint, RequestModel model) {
        this.model = model;
        double[] moves = model.moves();
        this.sizes = Arrays.stream(moves).map(Math::abs).toArray();
        this.total = model.sizes(footprint.rawScale());
        this.scratch = new double[sizes.length];
        boolean credits = hasCredits(footprint);
        this.taken = IntStream.range(0, model.requests().size())
                .mapToObj(request -> away(request, credits))
                .toList();
    }

    private static boolean hasCredits(NetworkFootprint footprint) {
        Entries links = footprint.network().rawLinks();
        double[] scale = footprint.rawScale();
        for (int node = 0; node < scale.length; node++) {
            for (int link = links.start(node); link < links.end(node) && scale[node] != 0; link++) {
                if (links.amount(link) < 0) {
                    return true;
                }
            }
            if (scale[node] < 0) {
                return true;
            }
        }
        return false;
    }

    /** What a request takes away from each fact's move at most when it is answered alone. */
    private Away away(int request, boolean credits) {
        Map<Integer, Double> stated = model.ratiosOf(request);
        int[] cuts = model.cutsOf(request);
        int most = stated.size();
        for (int number : cuts) {
            most += model.cut(number).facts().length;
        }
        int[] facts = new int[most];
        double[] taken = new double[most];
        int count = 0;
        for (int number : cuts) {
            RequestModel.Cut cut = model.cut(number);
            for (int k = 0; k < cut.facts().length; k++) {
                facts[count] = cut.facts()[k];
                taken[count++] = most(cut.facts()[k], Math.abs(cut.alone(number) * cut.moves()[k]), credits);
            }
        }
        for (Map.Entry<Integer, Double> ratio : stated.entrySet()) {
            int fact = ratio.getKey();
            facts[count] = fact;
            taken[count++] = most(fact, (1 - ratio.getValue()) * sizes[fact], credits);
        }
        return new Away(facts, taken);
    }

    private double most(int fact, double size, boolean credits) {
        return credits || isMixed(fact) ? sizes[fact] : Math.min(size, sizes[fact]);
    }

    /** True where a fact moves the footprint up at one place and down at another. */
    private boolean isMixed(int fact) {
        return sizes[fact] < total[fact] * (1 - 1e-12);
    }

    /** {@code F} of a set: what is taken away from each fact's move. */
    private double[] takenBy(Collection<Integer> requests) {
        double[] all = new double[sizes.length];
        for (int request : requests) {
            Away one = taken.get(request);
            for (int k = 0; k < one.facts().length; k++) {
                int fact = one.facts()[k];
                all[fact] = Math.min(sizes[fact], all[fact] + one.taken()[k]);
            }
        }
        return all;
    }

    private double value(double[] away) {
        double sum = 0;
        for (int fact = 0; fact < away.length; fact++) {
            sum += (2 * sizes[fact] - away[fact]) * away[fact];
        }
        return sum;
    }

    /**
     * Bounds on the variance that any set of k requests removes, for k from 0 to {@code most}, as one set of requests gives
     * them.
     */
    double[] from(Collection<Integer> requests, int most) {
        double[] away = takenBy(requests);
        double[] gains = new double[taken.size()];
        Arrays.setAll(gains, request -> gain(request, away));
        Arrays.sort(gains);
        double[] bounds = new double[most + 1];
        bounds[0] = value(away);
        for (int k = 1; k <= most; k++) {
            bounds[k] = bounds[k - 1] + (k <= gains.length ? gains[gains.length - k] : 0);
        }
        return bounds;
    }

    /** A fact may come twice, by the cut of a node and by its own answer: the second part counts after the first. */
    private double gain(int request, double[] away) {
        Away one = taken.get(request);
        double[] more = scratch;
        for (int fact : one.facts()) {
            more[fact] = away[fact];
        }
        double gain = 0;
        for (int k = 0; k < one.facts().length; k++) {
            int fact = one.facts()[k];
            double before = more[fact];
            double after = Math.min(sizes[fact], before + one.taken()[k]);
            gain += (2 * sizes[fact] - after) * after - (2 * sizes[fact] - before) * before;
            more[fact] = after;
        }
        return gain;
    }
}
