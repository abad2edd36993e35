/** Readers of process databases: openLCA JSON-LD, EcoSpold, input-output models. */
@NullMarked
package org.vereda.sources.process;

import org.jspecify.annotations.NullMarked;
