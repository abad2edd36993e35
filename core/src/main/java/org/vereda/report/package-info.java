/** What is shown: tables, charts and messages in English, French and Spanish. */
@NullMarked
package org.vereda.report;

import org.jspecify.annotations.NullMarked;
