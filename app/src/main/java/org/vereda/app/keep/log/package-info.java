/** Logs of steps in the database, whose entries hang together by hashes and are never changed. */
@NullMarked
package org.vereda.app.keep.log;

import org.jspecify.annotations.NullMarked;
