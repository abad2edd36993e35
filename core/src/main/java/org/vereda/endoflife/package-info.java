/** What becomes of vehicles at the end of their life: mass balances, recyclability and recoverability. */
@NullMarked
package org.vereda.endoflife;

import org.jspecify.annotations.NullMarked;
