/** JMH benchmarks of single kernels of the core. */
@NullMarked
package org.vereda.bench.kernel;

import org.jspecify.annotations.NullMarked;
