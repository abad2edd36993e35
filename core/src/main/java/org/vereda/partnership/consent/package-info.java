/** Who may see which field of whom, for what and until when. */
@NullMarked
package org.vereda.partnership.consent;

import org.jspecify.annotations.NullMarked;
