/** The partnership folder: its tables and settings, their references, and the records that they become. */
@NullMarked
package org.vereda.sources.folder;

import org.jspecify.annotations.NullMarked;
