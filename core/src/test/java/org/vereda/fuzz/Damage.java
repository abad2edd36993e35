package org.vereda.fuzz;

import java.util.List;

/**
 * What is done to which of a reader's seeds.
 *
 * @param seed which seed, as a number
 * @param changes made one after the other
 */
record Damage(int seed, List<Change> changes) {
    /** The same kinds of changes to another seed, elsewhere and with other words. */
    Damage elsewhere(int round) {
        return new Damage(
                seed + round,
                changes.stream().map(change -> change.elsewhere(round)).toList());
    }
}
