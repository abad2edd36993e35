/** Statements of verifiers: written in a canonical form, signed apart, and held against the data later. */
@NullMarked
package org.vereda.app.verification;

import org.jspecify.annotations.NullMarked;
