/** The mathematics of roadmaps: paths of bundles, their pricing, the bound, and the search among them. */
@NullMarked
package org.vereda.roadmap.columns;

import org.jspecify.annotations.NullMarked;
