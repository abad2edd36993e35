/** Reads what is known of vehicles: designs with their parts, fleets of a partnership, survival laws, published data sets. */
@NullMarked
package org.vereda.sources.vehicles;

import org.jspecify.annotations.NullMarked;
