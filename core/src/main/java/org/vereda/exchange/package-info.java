/** The wire formats of product footprints and their mappings. */
@NullMarked
package org.vereda.exchange;

import org.jspecify.annotations.NullMarked;
