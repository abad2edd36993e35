/** Which option at which facility in which year: targets, budgets, rules, the plan and its proof. */
@NullMarked
package org.vereda.roadmap;

import org.jspecify.annotations.NullMarked;
