/** The background paper: what the registers and national tables say of the auto sector of three countries, every number with its question. */
@NullMarked
package org.vereda.app.paper;

import org.jspecify.annotations.NullMarked;
