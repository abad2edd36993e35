package org.vereda.app.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.vereda.app.shown.Again;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.Coverage;
import org.vereda.inventory.comparison.Normalization;
import org.vereda.inventory.comparison.ReleaseQuery;

/** The command line that asks a question again, with every name resolved. */
public final class AskAgain {
    private AskAgain() {}

    /** {@code vereda registers query --by country,year --substance 108-88-3}, for a shell. */
    public static String line(ReleaseQuery query) {
        return line(query, List.of());
    }

    /**
     * The same with further options.
     *
     * @param more words that are put behind the question, for example {@code --store} and a file
     */
    public static String line(ReleaseQuery query, List<String> more) {
        List<String> words = new ArrayList<>();
        if (!query.by().isEmpty()) {
            words.add("--by");
            words.add(query.by().stream().map(AspectWords::word).collect(Collectors.joining(",")));
        }
        query.filters().forEach((aspect, values) -> words.addAll(filter(aspect, values)));
        if (query.coverage() != Coverage.FULL) {
            Again.add(words, "--coverage", AspectWords.word(query.coverage()));
        }
        if (query.normalization() != Normalization.NONE) {
            Again.add(words, "--normalize", AspectWords.word(query.normalization()));
        }
        words.addAll(more);
        return line("query", words);
    }

    /**
     * The command line that asks a question to another table again.
     *
     * @param command the subcommand, for example {@code transfers}
     * @param words its options with their values, one by one
     */
    public static String line(String command, List<String> words) {
        List<String> all = new ArrayList<>(List.of("registers", command));
        all.addAll(words);
        return Again.line(all);
    }

    /** A filter as it is typed: the option and its values. */
    public static List<String> filter(Aspect aspect, SortedSet<String> values) {
        String option = "--" + AspectWords.word(aspect);
        if (!AspectWords.hasNames(aspect)) {
            return List.of(option, String.join(",", values));
        }
        List<String> words = new ArrayList<>();
        for (String value : values) {
            words.add(option);
            words.add(value);
        }
        return words;
    }

    /** For programs: the filters by the words of their aspects. */
    static Map<String, List<String>> filters(ReleaseQuery query) {
        return query.filters().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> AspectWords.word(entry.getKey()),
                        entry -> List.copyOf(entry.getValue()),
                        (one, other) -> one,
                        java.util.TreeMap::new));
    }
}
