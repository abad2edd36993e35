/** Sparse matrices over primitive arrays, strong components and the solution of large sparse systems; pure numbers. */
@NullMarked
package org.vereda.matrix;

import org.jspecify.annotations.NullMarked;
