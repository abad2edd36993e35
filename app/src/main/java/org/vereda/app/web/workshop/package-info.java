/** What is computed for pages, for each reader from what that reader may read. */
@NullMarked
package org.vereda.app.web.workshop;

import org.jspecify.annotations.NullMarked;
