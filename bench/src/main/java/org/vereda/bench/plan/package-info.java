/** Roadmaps made from a seed, and the same problem given to the library as one program. */
@NullMarked
package org.vereda.bench.plan;

import org.jspecify.annotations.NullMarked;
