package org.vereda.roadmap.risk;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Numbers about the bad end of a distribution. */
public final class Tail {
    private Tail() {}

    /**
     * Conditional value at risk of equally likely losses: the mean of the worst {@code 1 - alpha} of them, a loss on the edge counted
     * in part (Rockafellar and Uryasev, Journal of Risk 2, 2000):
     *
     * <pre>min over eta of  eta + mean(max(loss - eta, 0)) / (1 - alpha)</pre>
     *
     * @param losses the losses, at least one
     * @param alpha 0 to below 1
     */
    public static double conditionalValueAtRisk(double[] losses, double alpha) {
        double[] sorted = losses.clone();
        Arrays.sort(sorted);
        double tail = (1 - alpha) * sorted.length;
        double left = tail;
        double sum = 0;
        for (int at = sorted.length - 1; at >= 0 && left > 0; at--) {
            double part = Math.min(1, left);
            sum += part * sorted[at];
            left -= part;
        }
        return sum / tail;
    }

    /**
     * An amount that comes about or not, independent of others.
     *
     * @param amount how much
     * @param probability with which it comes about, 0 to 1
     */
    public record Chance(BigDecimal amount, double probability) {}

    /** The probability that independent amounts sum to at least so much, exactly. */
    public static double probabilityOfAtLeast(List<Chance> chances, BigDecimal wanted) {
        NavigableMap<BigDecimal, Double> sums = new TreeMap<>(Map.of(BigDecimal.ZERO, 1.0));
        for (Chance chance : chances) {
            NavigableMap<BigDecimal, Double> next = new TreeMap<>();
            sums.forEach((sum, probability) -> {
                next.merge(sum, probability * (1 - chance.probability()), Double::sum);
                next.merge(sum.add(chance.amount()), probability * chance.probability(), Double::sum);
            });
            sums = next;
        }
        return sums.tailMap(wanted, true).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /**
     * What is left of a sum when the gamma largest of its deviations come to pass, the last in part where gamma is no whole number
     * (Bertsimas and Sim, Operations Research 52, 2004).
     */
    public static double robustSum(double[] nominal, double[] deviations, double gamma) {
        double[] sorted = deviations.clone();
        Arrays.sort(sorted);
        double sum = Arrays.stream(nominal).sum();
        double left = gamma;
        for (int at = sorted.length - 1; at >= 0 && left > 0; at--) {
            sum -= Math.min(1, left) * sorted[at];
            left -= 1;
        }
        return sum;
    }

    /** The value below which a share of sorted values lies, between two of them in proportion. */
    static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
