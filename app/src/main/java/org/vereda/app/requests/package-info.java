/** What members of the partnership ask each other for, and what was answered. */
@NullMarked
package org.vereda.app.requests;

import org.jspecify.annotations.NullMarked;
