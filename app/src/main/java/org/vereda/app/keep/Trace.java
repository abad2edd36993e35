package org.vereda.app.keep;

import java.util.List;

/**
 * What a change did to one record.
 *
 * @param path the table
 * @param row the number of the record
 * @param line its line when it came
 * @param before its cells before, empty where it began
 * @param after its cells after, empty where it ended
 */
public record Trace(String path, long row, long line, List<String> before, List<String> after) {
    public Trace {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
