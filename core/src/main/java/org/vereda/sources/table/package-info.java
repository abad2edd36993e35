/** The strict table reader and the writer beside it: CSV and XLSX, row by row, every cell with its position. */
@NullMarked
package org.vereda.sources.table;

import org.jspecify.annotations.NullMarked;
