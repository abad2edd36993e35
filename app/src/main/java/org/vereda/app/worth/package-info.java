/** What a unit that a facility uses stands for: greenhouse gases by the factors in use, money by the prices. */
@NullMarked
package org.vereda.app.worth;

import org.jspecify.annotations.NullMarked;
