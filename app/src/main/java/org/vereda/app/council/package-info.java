/** The report of a partnership to its Council: pages in three languages and the data behind them. */
@NullMarked
package org.vereda.app.council;

import org.jspecify.annotations.NullMarked;
