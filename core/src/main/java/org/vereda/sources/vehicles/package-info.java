/** Reads tables about fleets and vehicles. */
@NullMarked
package org.vereda.sources.vehicles;

import org.jspecify.annotations.NullMarked;
