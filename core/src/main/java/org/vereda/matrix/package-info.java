/** Sparse linear algebra over primitive arrays: pure numbers, no word of the domain. */
@NullMarked
package org.vereda.matrix;

import org.jspecify.annotations.NullMarked;
