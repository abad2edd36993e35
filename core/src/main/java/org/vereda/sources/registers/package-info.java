/** Public registers of releases and transfers, read in their original files. */
@NullMarked
package org.vereda.sources.registers;

import org.jspecify.annotations.NullMarked;
