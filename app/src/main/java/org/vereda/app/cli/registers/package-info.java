/** The commands about registers and the background paper. */
@NullMarked
package org.vereda.app.cli.registers;

import org.jspecify.annotations.NullMarked;
