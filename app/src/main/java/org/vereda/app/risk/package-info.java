/** Roadmaps in drawn futures: how surely targets are met, what safety costs, what to measure next. */
@NullMarked
package org.vereda.app.risk;

import org.jspecify.annotations.NullMarked;
