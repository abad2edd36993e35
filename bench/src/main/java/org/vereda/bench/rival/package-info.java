/** The programs that the core is measured beside, each behind one small interface. */
@NullMarked
package org.vereda.bench.rival;

import org.jspecify.annotations.NullMarked;
