/** Recyclability and recoverability of a vehicle's design as ISO 22628 counts them. */
@NullMarked
package org.vereda.endoflife.rates;

import org.jspecify.annotations.NullMarked;
