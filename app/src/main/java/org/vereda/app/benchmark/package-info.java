/** The confidential benchmark of a partnership folder, and the log of what it has shown. */
@NullMarked
package org.vereda.app.benchmark;

import org.jspecify.annotations.NullMarked;
