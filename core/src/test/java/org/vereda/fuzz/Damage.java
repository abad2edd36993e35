package org.vereda.fuzz;

import java.util.List;

/**
 * What is done to which of a reader's seeds.
 *
 * @param seed which seed, as a number
 * @param changes made one after the other
 */
record Damage(int seed, List<Change> changes) {}
