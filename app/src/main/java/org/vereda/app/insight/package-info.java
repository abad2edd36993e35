/** Roadmaps explained to people: why and why not, what stands in the way, what else there is. */
@NullMarked
package org.vereda.app.insight;

import org.jspecify.annotations.NullMarked;
