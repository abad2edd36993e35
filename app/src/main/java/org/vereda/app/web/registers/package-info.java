/** The registers of the three countries, to be asked in the portal. */
@NullMarked
package org.vereda.app.web.registers;

import org.jspecify.annotations.NullMarked;
