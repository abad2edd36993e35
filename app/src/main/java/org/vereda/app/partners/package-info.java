/** The firms that an organization exchanges footprints with: who they are, what they may have, what they asked, sent, and are still to be sent. */
@NullMarked
package org.vereda.app.partners;

import org.jspecify.annotations.NullMarked;
