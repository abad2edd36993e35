/** Input-output tables of an economy as the background of footprints, and hybrids of them with physical processes. */
@NullMarked
package org.vereda.footprint.economy;

import org.jspecify.annotations.NullMarked;
