/** Impacts of the releases that registers tell of, group by group. */
@NullMarked
package org.vereda.footprint.potentials;

import org.jspecify.annotations.NullMarked;
