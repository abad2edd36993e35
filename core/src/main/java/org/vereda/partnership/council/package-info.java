/** What a partnership reports to its Council: counts, money and savings by group, and where sources disagree. */
@NullMarked
package org.vereda.partnership.council;

import org.jspecify.annotations.NullMarked;
