/** Designs of vehicles and fleets at the end of their life as tables and charts. */
@NullMarked
package org.vereda.app.fleet;

import org.jspecify.annotations.NullMarked;
