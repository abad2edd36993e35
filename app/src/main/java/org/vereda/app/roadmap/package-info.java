/** Roadmaps as people ask for them: planned, saved, checked, shared. */
@NullMarked
package org.vereda.app.roadmap;

import org.jspecify.annotations.NullMarked;
