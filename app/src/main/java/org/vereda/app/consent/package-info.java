/** Consents of a folder: granting, withdrawing, and exports that hold only what may be seen. */
@NullMarked
package org.vereda.app.consent;

import org.jspecify.annotations.NullMarked;
