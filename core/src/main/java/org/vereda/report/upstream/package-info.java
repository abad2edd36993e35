/** What stands behind a footprint, shown: trees, flows, ranges and data requests as page, text, tables and JSON. */
@NullMarked
package org.vereda.report.upstream;

import org.jspecify.annotations.NullMarked;
