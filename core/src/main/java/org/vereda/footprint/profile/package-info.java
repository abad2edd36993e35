/** Computed product footprints, made ready for the rules of a method profile. */
@NullMarked
package org.vereda.footprint.profile;

import org.jspecify.annotations.NullMarked;
