/** Help for those who write rows: words for tables and columns, values to choose from, templates to fill in. */
@NullMarked
package org.vereda.app.web.entry;

import org.jspecify.annotations.NullMarked;
