/** The commands about the work of a partnership: projects, savings, reports. */
@NullMarked
package org.vereda.app.cli.programme;

import org.jspecify.annotations.NullMarked;
