/** The commands of the portal and of what it keeps. */
@NullMarked
package org.vereda.app.cli.portal;

import org.jspecify.annotations.NullMarked;
