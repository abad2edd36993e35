/** What fleets give back as materials, and the lots of recovered material that it makes. */
@NullMarked
package org.vereda.endoflife.recovery;

import org.jspecify.annotations.NullMarked;
