/** Questions of forms, answered once from the record of a facility: each value with its source, its unit and who may see it. */
@NullMarked
package org.vereda.partnership.answers;

import org.jspecify.annotations.NullMarked;
