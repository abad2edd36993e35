/** What yards take in, take out, weigh and hand over. */
@NullMarked
package org.vereda.endoflife.yard;

import org.jspecify.annotations.NullMarked;
