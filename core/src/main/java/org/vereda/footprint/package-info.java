/** Emission factors and characterization, and what they make of an inventory: site and product footprints. */
@NullMarked
package org.vereda.footprint;

import org.jspecify.annotations.NullMarked;
