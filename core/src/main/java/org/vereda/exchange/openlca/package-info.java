/** Results and environmental product declarations of openLCA packages as product footprints. */
@NullMarked
package org.vereda.exchange.openlca;

import org.jspecify.annotations.NullMarked;
