/** What countries gain by planning together, and how they can share it. */
@NullMarked
package org.vereda.roadmap.gains;

import org.jspecify.annotations.NullMarked;
