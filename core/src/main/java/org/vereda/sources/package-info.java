/** Everything that reads: the strict table reader, registers, reference packs and the partnership folder. */
@NullMarked
package org.vereda.sources;

import org.jspecify.annotations.NullMarked;
