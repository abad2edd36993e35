/** Logs whose lines hang together by hashes, so that a later change is seen. */
@NullMarked
package org.vereda.app.chain;

import org.jspecify.annotations.NullMarked;
