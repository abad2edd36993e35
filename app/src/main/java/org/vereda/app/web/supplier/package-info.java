/** Pages of plants about themselves: among their peers, who may see their data, their projects and meters. */
@NullMarked
package org.vereda.app.web.supplier;

import org.jspecify.annotations.NullMarked;
