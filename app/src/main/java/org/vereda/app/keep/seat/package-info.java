/** Who serves a database: one program at a time. */
@NullMarked
package org.vereda.app.keep.seat;

import org.jspecify.annotations.NullMarked;
