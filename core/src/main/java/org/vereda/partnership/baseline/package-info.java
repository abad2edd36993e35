/** What a facility would have used without its measures: regression on drivers, avoided use, its range and its persistence. */
@NullMarked
package org.vereda.partnership.baseline;

import org.jspecify.annotations.NullMarked;
