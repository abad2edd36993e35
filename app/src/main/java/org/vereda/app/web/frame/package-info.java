/** What every page of the portal is made with: its frame, forms, and the places that pages stand at. */
@NullMarked
package org.vereda.app.web.frame;

import org.jspecify.annotations.NullMarked;
