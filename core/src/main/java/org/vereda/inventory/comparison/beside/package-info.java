/** The tables that stand beside the releases: transfers by receiver, source reduction, facilities, national figures. */
@NullMarked
package org.vereda.inventory.comparison.beside;

import org.jspecify.annotations.NullMarked;
