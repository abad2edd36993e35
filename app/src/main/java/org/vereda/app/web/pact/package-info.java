/** The interface of PACT in the portal's web server, and the pages about partners. */
@NullMarked
package org.vereda.app.web.pact;

import org.jspecify.annotations.NullMarked;
