/** Triangular factors of square sparse matrices, elimination orders and loops; over plain arrays. */
@NullMarked
package org.vereda.matrix.factors;

import org.jspecify.annotations.NullMarked;
