/** Study reports of product footprints: everything that a reader needs to judge a figure. */
@NullMarked
package org.vereda.app.study;

import org.jspecify.annotations.NullMarked;
