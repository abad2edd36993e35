/** Computed product footprints as their standards hand them on. */
@NullMarked
package org.vereda.exchange.offer;

import org.jspecify.annotations.NullMarked;
