/** By-products and waste of one plant that are a material for another: posts, which of them fit, and how far apart they are. */
@NullMarked
package org.vereda.partnership.byproducts;

import org.jspecify.annotations.NullMarked;
