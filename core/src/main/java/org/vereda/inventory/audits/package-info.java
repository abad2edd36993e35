/** Energy and waste audits of plants: assessments, recommendations, what was carried out of them, and their statistics. */
@NullMarked
package org.vereda.inventory.audits;

import org.jspecify.annotations.NullMarked;
