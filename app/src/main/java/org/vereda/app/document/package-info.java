/** The roadmap as a document: for ministers, plants and the public, in three languages. */
@NullMarked
package org.vereda.app.document;

import org.jspecify.annotations.NullMarked;
