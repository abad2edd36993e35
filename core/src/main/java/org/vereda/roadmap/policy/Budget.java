package org.vereda.roadmap.policy;

import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;

/**
 * The most that may be invested in a year.
 *
 * @param scope whose investment counts
 * @param year in which year
 * @param limit how much
 * @param position where the row was read
 */
public record Budget(Scope scope, int year, Money limit, SourcePosition position) {}
