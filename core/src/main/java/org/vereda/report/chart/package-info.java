/** Drawings without script: bars, columns, lines and curves as SVG, the markup they are made of and the forms of numbers. */
@NullMarked
package org.vereda.report.chart;

import org.jspecify.annotations.NullMarked;
