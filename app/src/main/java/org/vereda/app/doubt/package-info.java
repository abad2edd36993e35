/** What is suspicious in a partnership folder: hands its figures and the factors of the packs to the rules of plausibility. */
@NullMarked
package org.vereda.app.doubt;

import org.jspecify.annotations.NullMarked;
