/** The page of the disclosure policy: what it demands, who set it and why. */
@NullMarked
package org.vereda.app.web.disclosure;

import org.jspecify.annotations.NullMarked;
