/**
 * Amounts and what must travel with them: unit, money, period, place, uncertainty, evidence, source position and
 * finding.
 */
@NullMarked
package org.vereda.quantity;

import org.jspecify.annotations.NullMarked;
