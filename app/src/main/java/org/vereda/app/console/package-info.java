/** What every command uses: the terminal, the user's language, exit codes. */
@NullMarked
package org.vereda.app.console;

import org.jspecify.annotations.NullMarked;
