package org.vereda.app.actions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.inventory.Metric;
import org.vereda.partnership.realised.Ranged;
import org.vereda.partnership.realised.RealisationRatios;

/**
 * What the ledger of a partnership has learned about estimates: how much of them comes about, by family of measures. Without
 * projects that have both an estimate and a result nothing is known, and nothing is put in its place.
 */
final class Experience {
    private final List<RealisationRatios> ratios;

    Experience(FolderLedger ledger) {
        this.ratios = List.of(Metric.ENERGY, Metric.ELECTRICITY, Metric.WATER, Metric.WASTE, Metric.VOC).stream()
                .map(metric -> ledger.ratios(metric.id()))
                .filter(known -> !known.families().isEmpty())
                .toList();
    }

    /** The ratio to expect of the next project on this end use: that of its family, else of all families of the metric. */
    Optional<Ranged> expected(String endUseGroup, Metric metric) {
        Optional<RealisationRatios> known =
                ratios.stream().filter(one -> one.metric().equals(metric.id())).findFirst();
        return known.flatMap(one -> one.families().stream()
                        .filter(family -> family.name().equals(endUseGroup))
                        .map(RealisationRatios.Family::next)
                        .findFirst())
                .or(() -> known.map(RealisationRatios::common));
    }

    /** A yearly value weighed by what comes about of estimates. */
    static BigDecimal weighed(BigDecimal value, Optional<Ranged> expected) {
        return expected.map(ratio -> value.multiply(BigDecimal.valueOf(Math.max(0, ratio.best()))))
                .orElse(value);
    }
}
