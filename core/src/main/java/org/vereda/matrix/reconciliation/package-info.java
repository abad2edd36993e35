/** Measured streams that must balance: the least correction that makes them, and whether one of them is plainly wrong. */
@NullMarked
package org.vereda.matrix.reconciliation;

import org.jspecify.annotations.NullMarked;
