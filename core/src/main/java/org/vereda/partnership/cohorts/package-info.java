/** How cohorts work: who was invited, which meetings there are, what everybody does in between. */
@NullMarked
package org.vereda.partnership.cohorts;

import org.jspecify.annotations.NullMarked;
