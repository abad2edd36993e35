package org.vereda.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.inventory.Burden;
import org.vereda.measures.Measure.CrossEffect;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;

/** What the library says about one measure at one facility. */
public sealed interface Advice {
    Measure measure();

    /** An option with its figures. */
    record Ranked(Measure measure, Option option, Figures figures) implements Advice {
        /** What is saved of the end use in a year, from the low to the high estimate, in the unit of the figures. */
        public Range savedRange() {
            return spread(figures.saved().amount());
        }

        /** The reduction of a metric from the low to the high estimate, nothing where no factor is known. */
        public Optional<Range> reductionRange(Burden metric) {
            return figures.reduction(metric).map(reduction -> spread(reduction.amount()));
        }

        /** Reductions are in proportion to the share saved. */
        private Range spread(BigDecimal central) {
            Range share = option.saving();
            BigDecimal perShare = central.divide(share.central(), MathContext.DECIMAL128);
            List<BigDecimal> ends = Stream.of(perShare.multiply(share.low()), perShare.multiply(share.high()))
                    .sorted()
                    .toList();
            return new Range(
                    ends.getFirst().min(central), central, ends.getLast().max(central));
        }
    }

    /**
     * A measure that fits an end use of the facility, but whose saving or cost cannot be put in numbers, or that overlaps
     * the others and must not be added to them.
     *
     * @param endUse the end use's identifier
     * @param reason why, and what to state so that it can be
     */
    record Unquantified(Measure measure, String endUse, Finding reason) implements Advice {}

    /** A measure that does not apply, and why. */
    record NotApplicable(Measure measure, Finding reason) implements Advice {}

    /**
     * What an option yields on its own in the first year of the plan; options of one end use together save less than the
     * sum, see {@link Interaction}.
     *
     * @param saved what is saved of the end use in a year
     * @param value what that is worth
     * @param netYearly value less running cost less the annuity of the investment
     * @param paybackYears investment over value less running cost; none where it never pays back
     * @param costOfConserved annuity for one unit saved
     * @param reductions by metric, in the metric's unit, cross effects of known size taken off
     * @param adoption the observed share of plants that take such an option; none where nothing was observed
     * @param weighted {@code netYearly} times {@code adoption}: what ranks the options
     * @param costFromStatistics true where the source of the measure states no cost and the statistics of audits stand in
     * @param conditions what a person must confirm, in the words of the source
     * @param crossEffects what happens to other flows, with or without a number
     */
    record Figures(
            Quantity saved,
            Money value,
            Money netYearly,
            Optional<BigDecimal> paybackYears,
            Money costOfConserved,
            Map<Burden, Quantity> reductions,
            Optional<BigDecimal> adoption,
            Money weighted,
            boolean costFromStatistics,
            List<String> conditions,
            List<CrossEffect> crossEffects) {
        public Figures {
            reductions = Map.copyOf(reductions);
            conditions = List.copyOf(conditions);
            crossEffects = List.copyOf(crossEffects);
        }

        /** The reduction of a metric, nothing where no factor is known. */
        public Optional<Quantity> reduction(Burden metric) {
            return Optional.ofNullable(reductions.get(metric));
        }
    }
}
