/** Clusters of Spark's own: their masters and workers. */
@NullMarked
package org.vereda.cluster.standalone;

import org.jspecify.annotations.NullMarked;
