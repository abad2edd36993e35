/** Product footprints of other standards as people ask for them: checked, converted, offered. */
@NullMarked
package org.vereda.app.exchange;

import org.jspecify.annotations.NullMarked;
