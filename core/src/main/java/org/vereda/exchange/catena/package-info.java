/** The CSV of Catena-X by which calculators hand product footprints on. */
@NullMarked
package org.vereda.exchange.catena;

import org.jspecify.annotations.NullMarked;
