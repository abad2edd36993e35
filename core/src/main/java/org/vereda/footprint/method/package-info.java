/** The rules of a footprint standard: profiles, data quality, primary data, allocation, recycling, electricity. */
@NullMarked
package org.vereda.footprint.method;

import org.jspecify.annotations.NullMarked;
