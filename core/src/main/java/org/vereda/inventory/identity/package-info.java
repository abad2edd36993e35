/** Which facilities of registers and of the partnership are one and the same, with a score and kept decisions. */
@NullMarked
package org.vereda.inventory.identity;

import org.jspecify.annotations.NullMarked;
