/** The server looked after: under which names it answers, how often, how it fares, what it writes down. */
@NullMarked
package org.vereda.app.web.watch;

import org.jspecify.annotations.NullMarked;
