package org.vereda.report.content;

import java.math.BigDecimal;
import java.util.Optional;
import org.vereda.quantity.Country;

/**
 * An option at a facility with what it brings.
 *
 * @param id the option's identifier
 * @param name the measure's name
 * @param facility the facility's name
 * @param country its country
 * @param endUse the use that it reduces, by the words of the measure library
 * @param saved what it saves a year of that use, in {@code savedUnit}
 * @param savedUnit the unit
 * @param gases kg CO2e that it saves a year
 * @param investment what it costs once
 * @param netBenefit what it brings a year: value saved less running cost
 * @param paybackYears investment over net benefit, none where it does not pay
 * @param formula the formula with the numbers put in
 * @param evidenceGrade A statistics, B guide or engineering text, C single case or vendor
 * @param source where saving and cost were read
 * @param decision whether the plan takes it
 */
public record ActionLine(
        String id,
        Named name,
        String facility,
        Country country,
        String endUse,
        Estimate saved,
        String savedUnit,
        Estimate gases,
        Estimate investment,
        BigDecimal netBenefit,
        Optional<BigDecimal> paybackYears,
        String formula,
        String evidenceGrade,
        String source,
        Decision decision) {}
