/** Numbers that are not certain: distributions, draws without a state, samples that cover their range, and the spread of results. */
@NullMarked
package org.vereda.matrix.chance;

import org.jspecify.annotations.NullMarked;
