/** Pages of dismantlers: what stands in the yard, what is taken out and weighed, who holds batteries and hulks. */
@NullMarked
package org.vereda.app.web.yard;

import org.jspecify.annotations.NullMarked;
