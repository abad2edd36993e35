/** Lean and clean reviews: a value stream walked step by step, with what each step wastes and what could be done. */
@NullMarked
package org.vereda.measures.review;

import org.jspecify.annotations.NullMarked;
