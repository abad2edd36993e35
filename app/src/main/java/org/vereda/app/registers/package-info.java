/** Questions about registers as people type them, and their answers as tables and charts. */
@NullMarked
package org.vereda.app.registers;

import org.jspecify.annotations.NullMarked;
