/** Process databases and input-output tables as networks, alone or behind a foreground. */
@NullMarked
package org.vereda.footprint.database;

import org.jspecify.annotations.NullMarked;
