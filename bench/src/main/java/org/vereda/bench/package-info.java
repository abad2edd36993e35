/** Measurements of the core beside other solvers, as ratios within one run, and checks against an independent implementation. */
@NullMarked
package org.vereda.bench;

import org.jspecify.annotations.NullMarked;
