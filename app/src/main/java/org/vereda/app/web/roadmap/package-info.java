/** The pages on which the secretariat asks for roadmaps, follows them, and sets two beside each other. */
@NullMarked
package org.vereda.app.web.roadmap;

import org.jspecify.annotations.NullMarked;
