/** Product systems made from a seed, of the sizes and shapes that are met in practice. */
@NullMarked
package org.vereda.bench.system;

import org.jspecify.annotations.NullMarked;
