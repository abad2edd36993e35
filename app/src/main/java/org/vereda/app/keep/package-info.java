/**
 * What the portal keeps: a partnership folder as rows in a database, every change of it with who, when, why, before and after, and
 * backups. The tables are made by the numbered scripts in {@code resources/org/vereda/app/keep}.
 */
@NullMarked
package org.vereda.app.keep;

import org.jspecify.annotations.NullMarked;
