/** Which measures apply where, what they bring by experience, and why others do not apply. */
@NullMarked
package org.vereda.app.actions;

import org.jspecify.annotations.NullMarked;
