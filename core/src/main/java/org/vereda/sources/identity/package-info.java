/** Reads and writes what people decided about facilities that may be one. */
@NullMarked
package org.vereda.sources.identity;

import org.jspecify.annotations.NullMarked;
