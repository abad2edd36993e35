package org.vereda.footprint.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

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
    private final Map<Integer, Double>[] taken;

    RequestBound(NetworkFootprint footprint, RequestModel model) {
        this.model = model;
        double[] moves = model.moves();
        this.sizes = Arrays.stream(moves).map(Math::abs).toArray();
        this.total = footprint.sensitivity().sizes(footprint.rawScale());
        boolean credits = hasCredits(footprint);
        this.taken = taken(credits);
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

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of a parametrized type
    private Map<Integer, Double>[] taken(boolean credits) {
        Map<Integer, Double>[] all = new Map[model.requests().size()];
        Arrays.setAll(all, request -> taken(request, credits));
        return all;
    }

    /** What a request takes away from each fact's move at most when it is answered alone. */
    private Map<Integer, Double> taken(int request, boolean credits) {
        Map<Integer, Double> away = new TreeMap<>();
        for (int number : model.cutsOf(request)) {
            RequestModel.Cut cut = model.cut(number);
            for (int k = 0; k < cut.facts().length; k++) {
                away.merge(cut.facts()[k], Math.abs(cut.alone(number) * cut.moves()[k]), Double::sum);
            }
        }
        model.ratiosOf(request).forEach((fact, ratio) -> away.merge(fact, (1 - ratio) * sizes[fact], Double::sum));
        away.replaceAll((fact, size) -> credits || isMixed(fact) ? sizes[fact] : Math.min(size, sizes[fact]));
        return away;
    }

    /** True where a fact moves the footprint up at one place and down at another. */
    private boolean isMixed(int fact) {
        return sizes[fact] < total[fact] * (1 - 1e-12);
    }

    /** {@code F} of a set: what is taken away from each fact's move. */
    private double[] takenBy(Collection<Integer> requests) {
        double[] away = new double[sizes.length];
        requests.forEach(request ->
                taken[request].forEach((fact, size) -> away[fact] = Math.min(sizes[fact], away[fact] + size)));
        return away;
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
        double[] gains = new double[taken.length];
        Arrays.setAll(gains, request -> gain(request, away));
        Arrays.sort(gains);
        double[] bounds = new double[most + 1];
        bounds[0] = value(away);
        for (int k = 1; k <= most; k++) {
            bounds[k] = bounds[k - 1] + (k <= gains.length ? gains[gains.length - k] : 0);
        }
        return bounds;
    }

    private double gain(int request, double[] away) {
        double gain = 0;
        for (Map.Entry<Integer, Double> part : taken[request].entrySet()) {
            int fact = part.getKey();
            double more = Math.min(sizes[fact], away[fact] + part.getValue());
            gain += (2 * sizes[fact] - more) * more - (2 * sizes[fact] - away[fact]) * away[fact];
        }
        return gain;
    }
}
