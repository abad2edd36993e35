/** Batch runs of the functions of the core over Apache Spark, and the same without it to compare with. */
@NullMarked
package org.vereda.cluster;

import org.jspecify.annotations.NullMarked;
