/** The rooms in which a roadmap is reviewed, the reports to the Council, and what everybody may read of both. */
@NullMarked
package org.vereda.app.web.review;

import org.jspecify.annotations.NullMarked;
