/** Stochastic frontiers: what the best need, and how far others are from it. */
@NullMarked
package org.vereda.matrix.frontier;

import org.jspecify.annotations.NullMarked;
