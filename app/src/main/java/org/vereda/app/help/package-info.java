/** Help for people: a guided tour for each role, and a glossary in three languages. */
@NullMarked
package org.vereda.app.help;

import org.jspecify.annotations.NullMarked;
