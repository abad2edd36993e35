/** Accounts of the portal: who they are, which roles they have where, how they come in, and what they may see. */
@NullMarked
package org.vereda.app.accounts;

import org.jspecify.annotations.NullMarked;
