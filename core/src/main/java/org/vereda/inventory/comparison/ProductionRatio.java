package org.vereda.inventory.comparison;

import java.math.BigDecimal;
import org.vereda.inventory.releases.RegisterReport.RatioBasis;

/**
 * The production of a year over that of the year before, as a facility stated it for a substance (Form R, section 8.9).
 *
 * @param facility the facility, as {@code REGISTER:identifier}
 * @param substance the common substance
 * @param year the reporting year
 * @param ratio the ratio
 * @param basis what it compares
 */
public record ProductionRatio(String facility, String substance, int year, BigDecimal ratio, RatioBasis basis) {}
