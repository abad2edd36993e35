package org.vereda.measures;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vereda.quantity.Money;

/**
 * A measure at a facility, on one end use, with its saving and cost put in.
 *
 * @param id its identifier: {@code facility/measure}, with the end use's group where one measure serves several
 * @param measure the measure's identifier in the library
 * @param measureName the measure's name
 * @param endUse the end use's identifier
 * @param facility the facility's identifier
 * @param saving the share of the residual end use that it saves, 0 to 1
 * @param investment what it costs once, at the low, central and high estimate, in {@code currency} of the central money
 * @param yearlyCost what running it costs more (or, negative, less) each year, beside the energy, water or material saved
 * @param lifetimeYears how long it lasts; none where no source stated it
 * @param leadYears years from the decision to the first effect
 * @param outageWeeks weeks for which production stops while it is put in, none where no source says that it does
 * @param staffHours hours of the plant's own staff that putting it in takes, none where no source states them
 * @param declinePerYear share by which the investment falls each year
 * @param decayPerYear share of the saving that is lost each year after the start
 * @param exclusionGroup options of one group at one end use exclude each other
 * @param prerequisites measures that must be in place at the same end use
 * @param adoption the observed share of plants that carried such advice out, none where not known
 * @param evidenceGrade A statistics, B guide or engineering text, C single case or vendor
 * @param source where saving and cost were read
 * @param formula the formula with the numbers put in, for people
 */
public record Option(
        String id,
        String measure,
        String measureName,
        String endUse,
        String facility,
        Range saving,
        Investment investment,
        Money yearlyCost,
        OptionalInt lifetimeYears,
        int leadYears,
        Optional<BigDecimal> outageWeeks,
        Optional<BigDecimal> staffHours,
        BigDecimal declinePerYear,
        BigDecimal decayPerYear,
        Optional<String> exclusionGroup,
        Set<String> prerequisites,
        Optional<BigDecimal> adoption,
        String evidenceGrade,
        String source,
        String formula) {
    public Option {
        prerequisites = Set.copyOf(prerequisites);
    }

    /**
     * What an option costs once.
     *
     * @param central the best estimate
     * @param low the low estimate, an amount in the currency and price year of {@code central}
     * @param high the high estimate, likewise
     */
    public record Investment(Money central, BigDecimal low, BigDecimal high) {}
}
