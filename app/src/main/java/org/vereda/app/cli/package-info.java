/** The commands that people type, and what they see in the terminal. */
@NullMarked
package org.vereda.app.cli;

import org.jspecify.annotations.NullMarked;
