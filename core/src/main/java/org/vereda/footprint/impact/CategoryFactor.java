package org.vereda.footprint.impact;

import java.math.BigDecimal;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.footprint.network.NetworkFlow;

/**
 * What one unit of an elementary flow means in a category: {@code impact = amount * value}.
 *
 * @param category the impact category
 * @param flow the elementary flow with the unit of its amounts
 * @param value impact per unit of the flow
 * @param source publisher and document
 */
public record CategoryFactor(ImpactCategory category, NetworkFlow flow, BigDecimal value, String source) {}
