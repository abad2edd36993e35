package org.vereda.app.registers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.vereda.app.shown.Again;
import org.vereda.inventory.comparison.beside.FigureQuery;

/** Questions to published tables as they are typed. */
public final class FigureWords {
    private FigureWords() {}

    /** The question as it is typed behind the name of its command. */
    public static List<String> typed(FigureQuery query) {
        List<String> words = new ArrayList<>();
        several("--table", query.tables(), words);
        several("--country", query.countries(), words);
        several(
                "--subdivision",
                query.subdivisions().stream()
                        .map(place -> place.isEmpty() ? "none" : place)
                        .toList(),
                words);
        Again.addEach(words, "--sector", query.sectors());
        several("--year", query.years().stream().map(String::valueOf).toList(), words);
        several("--indicator", query.indicators(), words);
        return words;
    }

    private static void several(String option, Collection<String> values, List<String> words) {
        if (!values.isEmpty()) {
            words.add(option);
            words.add(String.join(",", values));
        }
    }
}
