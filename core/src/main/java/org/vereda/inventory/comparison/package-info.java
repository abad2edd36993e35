/** The releases of several registers as one table that can be asked, with what may and may not be compared. */
@NullMarked
package org.vereda.inventory.comparison;

import org.jspecify.annotations.NullMarked;
