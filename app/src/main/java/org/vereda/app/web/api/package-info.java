/** The interface for programs, and the page on which people look after them. */
@NullMarked
package org.vereda.app.web.api;

import org.jspecify.annotations.NullMarked;
