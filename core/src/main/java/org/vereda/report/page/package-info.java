/** What pages are made of: sections, tables as HTML and CSV, figures, and the file around them. */
@NullMarked
package org.vereda.report.page;

import org.jspecify.annotations.NullMarked;
