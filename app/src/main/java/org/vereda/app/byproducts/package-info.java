/** By-products between plants: what is offered and needed, and requests for contact. */
@NullMarked
package org.vereda.app.byproducts;

import org.jspecify.annotations.NullMarked;
