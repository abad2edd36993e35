/** Register files of full size, made from a seed, and what reading them takes. */
@NullMarked
package org.vereda.bench.register;

import org.jspecify.annotations.NullMarked;
