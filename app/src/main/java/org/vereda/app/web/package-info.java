/** The portal: a web server whose pages are made here; what it keeps is in {@code app.keep}, who may see it in {@code app.accounts}. */
@NullMarked
package org.vereda.app.web;

import org.jspecify.annotations.NullMarked;
