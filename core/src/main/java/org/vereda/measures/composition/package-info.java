/** Which substances uses let out, as the partnership states it. */
@NullMarked
package org.vereda.measures.composition;

import org.jspecify.annotations.NullMarked;
