/** The work of cohorts: where members stand, templates of meetings, invitations. */
@NullMarked
package org.vereda.app.cohorts;

import org.jspecify.annotations.NullMarked;
