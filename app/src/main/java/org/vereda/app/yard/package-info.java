/** What yards take in, take out, weigh and hand over, as tables. */
@NullMarked
package org.vereda.app.yard;

import org.jspecify.annotations.NullMarked;
