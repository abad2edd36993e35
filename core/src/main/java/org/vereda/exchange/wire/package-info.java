/** Product footprints as their standards write them: versions, fields, values, conversion with a report of what is lost. */
@NullMarked
package org.vereda.exchange.wire;

import org.jspecify.annotations.NullMarked;
