/** The footprints of a partnership's products: its sites, bills of materials and received footprints as one supply network. */
@NullMarked
package org.vereda.footprint.product;

import org.jspecify.annotations.NullMarked;
