package org.vereda.app.risk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.inventory.Metric;
import org.vereda.partnership.realised.Ranged;
import org.vereda.roadmap.risk.RiskSettings.Factor;

/** What the ledger of a folder has learned: how much of what is estimated comes about, by family of measures. */
public final class FamilyFactors {
    /** In the order in which they speak for a family that has several. */
    private static final List<Metric> METRICS =
            List.of(Metric.GHG, Metric.ENERGY, Metric.ELECTRICITY, Metric.WATER, Metric.WASTE, Metric.VOC);

    /** Half the width of a 90 % range of a normal distribution, in standard deviations. */
    private static final double HALF_RANGE = 1.6448536269514722;

    private FamilyFactors() {}

    /** The factors of the families that have projects with an estimate and a result. */
    public static Map<String, Factor> of(FolderLedger ledger) {
        Map<String, Factor> factors = new TreeMap<>();
        for (Metric metric : METRICS) {
            ledger.ratios(metric.id())
                    .families()
                    .forEach(family -> factors.putIfAbsent(family.name(), factor(family.shrunk(), family.shared())));
        }
        return factors;
    }

    private static Factor factor(Ranged ratio, double shared) {
        return new Factor(ratio.best(), (ratio.high() - ratio.low()) / 2 / HALF_RANGE, shared);
    }
}
