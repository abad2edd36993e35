/** Rules that find figures that cannot be right. A finding has evidence and a suggested reading; nothing is changed. */
@NullMarked
package org.vereda.inventory.plausibility;

import org.jspecify.annotations.NullMarked;
