package org.vereda.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Several measures on one end use: each saves its share of what the others leave, {@code residual = baseline * product of
 * (1 - share)}, so that the order does not matter and the sum of the single savings overstates.
 */
public final class Interaction {
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private Interaction() {}

    /** What is left of the baseline when measures of those shares are all taken. */
    public static BigDecimal residual(BigDecimal baseline, List<BigDecimal> shares) {
        BigDecimal left = baseline;
        for (BigDecimal share : shares) {
            left = left.multiply(BigDecimal.ONE.subtract(share));
        }
        return left;
    }

    /** What they save together: baseline less residual. */
    public static BigDecimal saved(BigDecimal baseline, List<BigDecimal> shares) {
        return baseline.subtract(residual(baseline, shares));
    }

    /** What adding up the single savings would claim. */
    public static BigDecimal additive(BigDecimal baseline, List<BigDecimal> shares) {
        return shares.stream().map(baseline::multiply).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Each measure's fair part of the joint saving: its Shapley value, the mean over all orders of what it adds.
     *
     * <p>In the order of {@code shares}: {@code B f_i * sum over k of k! (n-1-k)! / n! * e_k}, where e_k is the k-th
     * elementary symmetric polynomial of {@code 1 - f_j} over the other measures. The parts sum to {@link #saved}.
     */
    public static List<BigDecimal> shapley(BigDecimal baseline, List<BigDecimal> shares) {
        List<BigDecimal> parts = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            List<BigDecimal> others = new ArrayList<>(shares);
            others.remove(i);
            parts.add(baseline.multiply(shares.get(i)).multiply(meanLeftByOthers(others), PRECISION));
        }
        return List.copyOf(parts);
    }

    /** The mean, over the orders, of what the others in front leave of one unit. */
    private static BigDecimal meanLeftByOthers(List<BigDecimal> others) {
        BigDecimal[] symmetric = symmetricPolynomials(others);
        int n = others.size() + 1;
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal subsets = BigDecimal.ONE;
        for (int k = 0; k < n; k++) {
            sum = sum.add(symmetric[k].divide(subsets.multiply(BigDecimal.valueOf(n)), PRECISION));
            subsets = subsets.multiply(BigDecimal.valueOf(n - 1 - k)).divide(BigDecimal.valueOf(k + 1), PRECISION);
        }
        return sum;
    }

    private static BigDecimal[] symmetricPolynomials(List<BigDecimal> shares) {
        BigDecimal[] polynomials = new BigDecimal[shares.size() + 1];
        Arrays.fill(polynomials, BigDecimal.ZERO);
        polynomials[0] = BigDecimal.ONE;
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal left = BigDecimal.ONE.subtract(shares.get(i));
            for (int k = i + 1; k > 0; k--) {
                polynomials[k] = polynomials[k].add(polynomials[k - 1].multiply(left), PRECISION);
            }
        }
        return polynomials;
    }
}
