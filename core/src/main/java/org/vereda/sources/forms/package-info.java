/** Reads the questions of forms from reference packs. */
@NullMarked
package org.vereda.sources.forms;

import org.jspecify.annotations.NullMarked;
