/** The library of tools, guides and cases: what the program ships and what members suggest, found by words and tags, rated by plants. */
@NullMarked
package org.vereda.app.library;

import org.jspecify.annotations.NullMarked;
