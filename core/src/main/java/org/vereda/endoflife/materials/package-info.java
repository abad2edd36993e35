/** What vehicles are made of, and what becomes of each material and element when they are treated. */
@NullMarked
package org.vereda.endoflife.materials;

import org.jspecify.annotations.NullMarked;
