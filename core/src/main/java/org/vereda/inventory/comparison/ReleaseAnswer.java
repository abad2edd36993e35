package org.vereda.inventory.comparison;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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
     * Answers to the same question about different rows, such as the last year of each register, as one: groups of the same
     * keys are added, a note that several have stands once.
     *
     * @param answers at least one answer, all by the same aspects and from the same data
     * @throws IllegalArgumentException where the aspects differ
     */
    public static ReleaseAnswer joined(List<ReleaseAnswer> answers) {
        ReleaseAnswer first = answers.getFirst();
        Map<String, Row> groups = new TreeMap<>();
        for (ReleaseAnswer answer : answers) {
            if (!answer.query.by().equals(first.query.by())) {
                throw new IllegalArgumentException(answer.query.by() + " is not " + first.query.by());
            }
            answer.rows.forEach(row -> groups.merge(String.join("\u0000", row.keys()), row, Row::plus));
        }
        List<Note> notes = answers.stream()
                .flatMap(answer -> answer.notes.stream())
                .distinct()
                .toList();
        return new ReleaseAnswer(first.query, List.copyOf(groups.values()), notes, first.version);
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

        /** Both as one group with the keys of this one. */
        private Row plus(Row other) {
            Map<ReportingState, Integer> both = new EnumMap<>(ReportingState.class);
            both.putAll(states);
            other.states.forEach((state, count) -> both.merge(state, count, Integer::sum));
            Optional<BigDecimal> sum = Stream.of(kilograms, other.kilograms)
                    .flatMap(Optional::stream)
                    .reduce(BigDecimal::add);
            return new Row(keys, names, sum, both, facilities + other.facilities, synthetic || other.synthetic);
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
