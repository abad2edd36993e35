/** Linear and integer programs: the door to the optimization library. */
@NullMarked
package org.vereda.matrix.optimum;

import org.jspecify.annotations.NullMarked;
