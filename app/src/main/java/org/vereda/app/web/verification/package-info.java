/** The page of verifiers: a sample of projects, and the rows and readings to look at in each. */
@NullMarked
package org.vereda.app.web.verification;

import org.jspecify.annotations.NullMarked;
