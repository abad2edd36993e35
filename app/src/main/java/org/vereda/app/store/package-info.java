/** The common table of the registers on disk: the only place for SQL. */
@NullMarked
package org.vereda.app.store;

import org.jspecify.annotations.NullMarked;
