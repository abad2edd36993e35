/** Pages of the library, of by-products between plants, of help, and of where numbers come from. */
@NullMarked
package org.vereda.app.web.library;

import org.jspecify.annotations.NullMarked;
