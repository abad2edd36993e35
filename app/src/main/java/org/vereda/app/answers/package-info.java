/** Forms answered from what a partnership folder holds about a facility. */
@NullMarked
package org.vereda.app.answers;

import org.jspecify.annotations.NullMarked;
