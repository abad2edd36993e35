/** Product footprints as data sets of ILCD with the extension for environmental product declarations. */
@NullMarked
package org.vereda.exchange.declaration;

import org.jspecify.annotations.NullMarked;
