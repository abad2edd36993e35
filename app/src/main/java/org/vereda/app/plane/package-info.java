/** Requests for footprints and footprints that come through a connector of a data space, kept in a folder. */
@NullMarked
package org.vereda.app.plane;

import org.jspecify.annotations.NullMarked;
