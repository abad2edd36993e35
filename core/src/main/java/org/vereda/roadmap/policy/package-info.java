/** What a partnership asks of its roadmap: targets, budgets, rules, and what countries put together. */
@NullMarked
package org.vereda.roadmap.policy;

import org.jspecify.annotations.NullMarked;
