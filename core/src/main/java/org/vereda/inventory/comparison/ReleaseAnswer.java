package org.vereda.inventory.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.inventory.releases.ReportingState;

/**
 * The answer to a question, with what it rests on.
 *
 * @param query the question
 * @param rows one row for each group, in the order of its keys
 * @param notes what the reader must know: what was left out, cannot be compared or has no factor
 * @param version the data
 */
public record ReleaseAnswer(ReleaseQuery query, List<Row> rows, List<Note> notes, DataVersion version) {
    public ReleaseAnswer {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * A group.
     *
     * @param keys its value of each aspect of {@link ReleaseQuery#by()}, in that order; empty where a row has none
     * @param names what people call these values
     * @param kilograms the exact sum, empty where no facility of the group stated an amount; absent is not zero
     * @param states how many facility-substance-years are in each state
     * @param facilities how many facilities stand behind it
     * @param synthetic true where any row was made up
     */
    public record Row(
            List<String> keys,
            List<String> names,
            Optional<BigDecimal> kilograms,
            Map<ReportingState, Integer> states,
            int facilities,
            boolean synthetic) {
        public Row {
            keys = List.copyOf(keys);
            names = List.copyOf(names);
            states = Map.copyOf(states);
        }
    }

    /**
     * Something that the reader must know.
     *
     * @param code the key of the message
     * @param arguments what fills its placeholders
     */
    public record Note(String code, List<String> arguments) {
        public Note {
            arguments = List.copyOf(arguments);
        }
    }
}
