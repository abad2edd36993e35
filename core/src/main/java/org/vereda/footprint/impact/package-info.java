/** Impacts beyond one set of greenhouse-gas potentials: releases, energy, water, and the categories of a network. */
@NullMarked
package org.vereda.footprint.impact;

import org.jspecify.annotations.NullMarked;
