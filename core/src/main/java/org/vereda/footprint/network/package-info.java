/** The supply network: ways to get products, linked and compiled, with the impacts of all of them at once. */
@NullMarked
package org.vereda.footprint.network;

import org.jspecify.annotations.NullMarked;
