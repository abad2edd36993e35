/** Verification by sample: which projects a verifier looks at, and what the sample says about all of them. */
@NullMarked
package org.vereda.partnership.verification;

import org.jspecify.annotations.NullMarked;
