package org.vereda.report.content;

import java.math.BigDecimal;

/**
 * A fact that makes a footprint uncertain.
 *
 * @param name what is known
 * @param kind what kind of fact it is, by the keys {@code label.fact.*}
 * @param holder who could know it better, empty where nobody in particular could
 * @param share the share of the variance that rests on it, 0 to 1
 */
public record FactShare(Named name, String kind, String holder, BigDecimal share) {}
