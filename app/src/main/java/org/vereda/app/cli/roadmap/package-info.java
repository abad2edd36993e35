/** The commands about roadmaps. */
@NullMarked
package org.vereda.app.cli.roadmap;

import org.jspecify.annotations.NullMarked;
