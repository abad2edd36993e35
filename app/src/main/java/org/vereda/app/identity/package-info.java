/** Matching of the facilities that registers, the common table and a partnership describe. */
@NullMarked
package org.vereda.app.identity;

import org.jspecify.annotations.NullMarked;
