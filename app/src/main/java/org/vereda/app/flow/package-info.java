/** The pipeline that walks the rooms once, from a partnership folder or register files to what a report shows. */
@NullMarked
package org.vereda.app.flow;

import org.jspecify.annotations.NullMarked;
