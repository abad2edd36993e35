/** A portal with many suppliers, its users and the program that serves them. */
@NullMarked
package org.vereda.bench.portal;

import org.jspecify.annotations.NullMarked;
