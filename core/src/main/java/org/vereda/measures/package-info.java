/** Pollution-prevention measures, what they save and cost, and the options they become at a facility. */
@NullMarked
package org.vereda.measures;

import org.jspecify.annotations.NullMarked;
