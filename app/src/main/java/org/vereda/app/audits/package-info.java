/** What audits of plants recommended and what became of it, as tables. */
@NullMarked
package org.vereda.app.audits;

import org.jspecify.annotations.NullMarked;
