/** What may be shown of confidential figures: rules for cells, tables and series of questions, none of which shows one plant to another. */
@NullMarked
package org.vereda.partnership.disclosure;

import org.jspecify.annotations.NullMarked;
