/** How long things live: shares alive by age, as tables and functions. */
@NullMarked
package org.vereda.endoflife.survival;

import org.jspecify.annotations.NullMarked;
