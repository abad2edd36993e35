/** The commands about vehicles at the end of their life. */
@NullMarked
package org.vereda.app.cli.endoflife;

import org.jspecify.annotations.NullMarked;
