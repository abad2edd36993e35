/** Figures that statistical offices and agencies publish about industries and regions: control totals and context. */
@NullMarked
package org.vereda.inventory.statistics;

import org.jspecify.annotations.NullMarked;
