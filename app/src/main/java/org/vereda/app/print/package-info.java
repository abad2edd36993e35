/** Pages as PDF; the only place for the printing library. */
@NullMarked
package org.vereda.app.print;

import org.jspecify.annotations.NullMarked;
