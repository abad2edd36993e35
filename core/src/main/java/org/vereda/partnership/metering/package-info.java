/** Meters of facilities, what they counted, what drove them, and changes that are no saving. */
@NullMarked
package org.vereda.partnership.metering;

import org.jspecify.annotations.NullMarked;
