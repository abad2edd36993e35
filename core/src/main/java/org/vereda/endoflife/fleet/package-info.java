/** Stocks of vehicles and of what is in them: by cohort, with trade between countries, conserving every vehicle. */
@NullMarked
package org.vereda.endoflife.fleet;

import org.jspecify.annotations.NullMarked;
