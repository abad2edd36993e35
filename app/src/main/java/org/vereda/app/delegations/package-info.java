/** The review of a folder's roadmap by delegations: drafts on disk, a log that shows later changes, minutes. */
@NullMarked
package org.vereda.app.delegations;

import org.jspecify.annotations.NullMarked;
