package org.vereda.report.content;

import java.math.BigDecimal;

/**
 * A part of a product's footprint.
 *
 * @param label what causes it: a process, an input, a freight leg
 * @param source where its factor or amount comes from, empty where that is the facility's own inventory
 * @param kilograms kg CO2e per declared unit
 */
public record ContributionLine(Named label, String source, BigDecimal kilograms) {}
