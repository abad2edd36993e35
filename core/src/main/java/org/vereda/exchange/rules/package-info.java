/** Rules for product footprints on the wire, and what of a footprint breaks them. */
@NullMarked
package org.vereda.exchange.rules;

import org.jspecify.annotations.NullMarked;
