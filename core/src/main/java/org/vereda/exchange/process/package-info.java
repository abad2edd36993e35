/** Product systems and results as openLCA JSON-LD. */
@NullMarked
package org.vereda.exchange.process;

import org.jspecify.annotations.NullMarked;
