/** What projects saved by their meters, beside what was estimated: realised savings, outcomes, claims, ratios. */
@NullMarked
package org.vereda.partnership.realised;

import org.jspecify.annotations.NullMarked;
