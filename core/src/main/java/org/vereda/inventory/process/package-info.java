/** Unit processes of life cycle databases with their flows, and who provides what to whom. */
@NullMarked
package org.vereda.inventory.process;

import org.jspecify.annotations.NullMarked;
