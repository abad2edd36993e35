/** The languages of reports and messages, and the words of all rooms in each of them. */
@NullMarked
package org.vereda.report.words;

import org.jspecify.annotations.NullMarked;
