/** Everything that reads: tables, registers, reference packs and the partnership folder. */
@NullMarked
package org.vereda.sources;

import org.jspecify.annotations.NullMarked;
