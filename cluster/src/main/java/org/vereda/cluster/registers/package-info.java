/** Original files of registers as tables, a file at a time on every core. */
@NullMarked
package org.vereda.cluster.registers;

import org.jspecify.annotations.NullMarked;
