/** Bills of materials over a background whose footprints are known: one vehicle at a time, as many as there are. */
@NullMarked
package org.vereda.footprint.bill;

import org.jspecify.annotations.NullMarked;
