/** Pages of a carmaker or a large supplier: its suppliers, where its footprint is, what to ask next; and requests between members. */
@NullMarked
package org.vereda.app.web.anchor;

import org.jspecify.annotations.NullMarked;
