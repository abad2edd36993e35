/** Brings the tables of a database up to date, one step after the other, each of them wholly or not at all. */
@NullMarked
package org.vereda.app.keep.upgrade;

import org.jspecify.annotations.NullMarked;
