/** Fleets of vehicles by country, type, powertrain and year of sale: how long they live, when they come back, who trades them. */
@NullMarked
package org.vereda.endoflife.fleet;

import org.jspecify.annotations.NullMarked;
