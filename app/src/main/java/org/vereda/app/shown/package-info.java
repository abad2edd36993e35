/** Tables and charts as people and programs want them: on the terminal, as CSV, JSON, a picture, a page or a PDF. */
@NullMarked
package org.vereda.app.shown;

import org.jspecify.annotations.NullMarked;
