/** Lean and clean reviews of a folder: sheets to fill, and what comes of them. */
@NullMarked
package org.vereda.app.review;

import org.jspecify.annotations.NullMarked;
