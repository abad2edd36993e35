/** Recovered material that goes into new parts: what it changes, and that each kilogram is counted once. */
@NullMarked
package org.vereda.endoflife.loop;

import org.jspecify.annotations.NullMarked;
