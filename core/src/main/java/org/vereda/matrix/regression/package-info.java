/** Linear regression: least squares with its statistics, and predictions under errors that hang together in time. */
@NullMarked
package org.vereda.matrix.regression;

import org.jspecify.annotations.NullMarked;
