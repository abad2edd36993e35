/** The people and their programme: organizations, cohorts, projects and savings. */
@NullMarked
package org.vereda.partnership;

import org.jspecify.annotations.NullMarked;
