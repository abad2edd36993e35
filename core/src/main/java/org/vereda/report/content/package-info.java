/** Everything that a report shows, as plain records with nothing left to compute. */
@NullMarked
package org.vereda.report.content;

import org.jspecify.annotations.NullMarked;
