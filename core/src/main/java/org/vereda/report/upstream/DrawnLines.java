package org.vereda.report.upstream;

import org.vereda.footprint.network.ImpactCategory;
import org.vereda.matrix.chance.Comparison;
import org.vereda.matrix.chance.Samples;
import org.vereda.report.content.ComparisonLine;
import org.vereda.report.content.Interval;
import org.vereda.report.content.Named;
import org.vereda.report.content.UpstreamDetail;

/** What draws tell, as lines of a report. */
public final class DrawnLines {
    private DrawnLines() {}

    /** The same footprint with the ranges of its draws; the best estimate stays that of the best estimates of all numbers. */
    public static UpstreamDetail ranged(UpstreamDetail detail, Samples samples) {
        return new UpstreamDetail(
                detail.product(),
                detail.name(),
                detail.maker(),
                detail.declaredUnit(),
                detail.category(),
                detail.unit(),
                new Interval(detail.total().best(), range(samples, 0.25), range(samples, 0.025)),
                "label.basis.monte-carlo",
                detail.tree(),
                detail.leftOut(),
                detail.flows(),
                detail.paths(),
                detail.facts());
    }

    /** How two products compare in a category. */
    public static ComparisonLine compared(Named first, Named second, ImpactCategory category, Comparison comparison) {
        Samples difference = comparison.difference();
        int draws = difference.size();
        return new ComparisonLine(
                first,
                second,
                category.id(),
                category.unit(),
                UpstreamLines.decimal(comparison.lower() / (double) draws),
                UpstreamLines.decimal(comparison.higher() / (double) draws),
                new Interval(
                        UpstreamLines.decimal(difference.median()), range(difference, 0.25), range(difference, 0.025)),
                draws,
                difference.failures().size());
    }

    private static Interval.Range range(Samples samples, double below) {
        return new Interval.Range(
                UpstreamLines.decimal(samples.quantile(below)), UpstreamLines.decimal(samples.quantile(1 - below)));
    }
}
