package org.vereda.app.paper;

import java.util.Locale;
import org.vereda.app.registers.AmountUnit;
import org.vereda.inventory.comparison.ReleaseQuery;

/**
 * A question of the paper.
 *
 * @param topic what it is about; its table and title are called by it
 * @param section the section that shows its answer
 * @param query the question
 * @param unit the unit of its sums
 * @param rows how many rows the paper shows; the file of its data holds all
 */
record PaperQuestion(String topic, Section section, ReleaseQuery query, AmountUnit unit, int rows) {
    /** The name of its table. */
    String table() {
        return "paper-" + topic;
    }

    /** The sections that show answers, in the order of the paper. */
    enum Section {
        PROFILE,
        RELEASES,
        TRENDS,
        GASES,
        PLACES;

        String id() {
            return "paper-" + name().toLowerCase(Locale.ROOT);
        }
    }
}
