package org.vereda.report.content;

import java.math.BigDecimal;
import java.util.Optional;
import org.vereda.quantity.Country;

/**
 * An option that the plan takes.
 *
 * @param year in which year it starts
 * @param name the measure's name
 * @param facility the facility's name
 * @param country its country
 * @param investment what is paid in that year
 * @param gases kg CO2e that it saves in the last year of the plan, next to the others chosen
 * @param costPerTonne discounted net cost over t CO2e saved in the plan, not discounted; none where it saves no gases
 */
public record PlanStep(
        int year,
        Named name,
        String facility,
        Country country,
        BigDecimal investment,
        BigDecimal gases,
        Optional<BigDecimal> costPerTonne) {}
