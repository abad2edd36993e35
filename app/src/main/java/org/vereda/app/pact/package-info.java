/** The interface of PACT over HTTP: what a host answers, what it calls at other hosts, and what follows from events. */
@NullMarked
package org.vereda.app.pact;

import org.jspecify.annotations.NullMarked;
