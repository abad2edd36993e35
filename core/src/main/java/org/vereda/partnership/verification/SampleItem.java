package org.vereda.partnership.verification;

import java.util.List;

/**
 * A project that may be drawn.
 *
 * @param id its identifier
 * @param size how large its claimed saving is, from zero on
 * @param risk how likely it is to be wrong, relative to a project without doubts: 1 or more
 * @param reasons the words of what raises the risk
 */
public record SampleItem(String id, double size, double risk, List<String> reasons) {
    public SampleItem {
        reasons = List.copyOf(reasons);
        if (!(size >= 0) || !(risk >= 1)) {
            throw new IllegalArgumentException(id + ": size " + size + ", risk " + risk);
        }
    }

    /** A project whose risk is the product of its factors. */
    public static SampleItem of(String id, double size, List<RiskFactor> factors) {
        return new SampleItem(
                id,
                size,
                RiskFactor.product(factors),
                factors.stream().map(RiskFactor::id).toList());
    }

    double measure() {
        return size * risk;
    }
}
