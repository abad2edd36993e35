/** Recycled content that makers state for their products, put into the bills of materials that footprints are computed from. */
@NullMarked
package org.vereda.endoflife.content;

import org.jspecify.annotations.NullMarked;
