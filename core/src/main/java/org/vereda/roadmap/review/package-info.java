/** How delegations review a roadmap: drafts, comments, answers, ballots, and when a draft may be published. */
@NullMarked
package org.vereda.roadmap.review;

import org.jspecify.annotations.NullMarked;
