package org.vereda.partnership.realised;

import java.util.List;
import java.util.Optional;
import org.vereda.partnership.baseline.AvoidedUse;
import org.vereda.partnership.baseline.FitStatistics;
import org.vereda.partnership.metering.MeterPoint;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Unit;

/** What a meter says about the projects behind it. */
public sealed interface MeterResult {
    /** Days of a year to which savings are scaled. */
    double YEAR = 365;

    MeterPoint meter();

    /**
     * A saving.
     *
     * @param statistics how well the baseline fits
     * @param avoided the use avoided since the projects took effect
     */
    record Computed(MeterPoint meter, FitStatistics statistics, AvoidedUse avoided) implements MeterResult {
        /** The unit of the meter. */
        public Unit unit() {
            return avoided.total().estimate().unit();
        }

        /** What is avoided in a year: the sum over the periods times 365 days over their days, in {@link #unit()}. */
        public Ranged yearly() {
            double days = avoided.lines().stream()
                    .mapToDouble(line -> line.period().days())
                    .sum();
            return new Ranged(
                            avoided.total().low().in(unit()),
                            avoided.total().estimate().in(unit()),
                            avoided.total().high().in(unit()))
                    .times(YEAR / days);
        }
    }

    /**
     * No saving may rest on it.
     *
     * @param statistics how well the baseline fits, where one could be fitted
     * @param reasons everything that speaks against it
     */
    record Refused(MeterPoint meter, Optional<FitStatistics> statistics, List<Finding> reasons) implements MeterResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
