/** How a plant stands among its peers, without showing any of them. */
@NullMarked
package org.vereda.partnership.benchmark;

import org.jspecify.annotations.NullMarked;
