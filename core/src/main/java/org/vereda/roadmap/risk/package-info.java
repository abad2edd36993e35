/** What becomes of a roadmap when measures save more or less than estimated, and plans that hold all the same. */
@NullMarked
package org.vereda.roadmap.risk;

import org.jspecify.annotations.NullMarked;
