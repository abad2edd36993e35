/** Why a roadmap is as it is, what stands in its way, and what else it could be. */
@NullMarked
package org.vereda.roadmap.insight;

import org.jspecify.annotations.NullMarked;
