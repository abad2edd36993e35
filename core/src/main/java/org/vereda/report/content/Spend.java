package org.vereda.report.content;

import java.math.BigDecimal;
import java.util.Optional;
import org.vereda.quantity.Country;

/**
 * What is invested.
 *
 * @param year in which year
 * @param country where
 * @param amount how much
 * @param budget how much there is, none where it is not limited or pooled
 */
public record Spend(int year, Country country, BigDecimal amount, Optional<BigDecimal> budget) {}
