package org.vereda.app.shown;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A command line that can be typed again. */
public final class Again {
    private Again() {}

    /**
     * The line for a shell, beginning with the program's name.
     *
     * @param words the command, its options and their values, one by one
     */
    public static String line(List<String> words) {
        return words.stream().map(Again::quoted).collect(Collectors.joining(" ", "vereda ", ""));
    }

    /** Adds an option with its value where it was stated; decimals are written without an exponent. */
    public static void add(List<String> words, String option, @Nullable Object value) {
        if (value != null) {
            words.addAll(
                    List.of(option, value instanceof BigDecimal number ? number.toPlainString() : value.toString()));
        }
    }

    /** Adds an option that takes no value where it was set. */
    public static void addSet(List<String> words, String option, boolean isSet) {
        if (isSet) {
            words.add(option);
        }
    }

    /** Adds an option once with all of its values, commas between, where there are any. */
    public static void addTogether(List<String> words, String option, Collection<String> values) {
        if (!values.isEmpty()) {
            add(words, option, String.join(",", values));
        }
    }

    /** Adds an option once with each of its values. */
    public static void addEach(List<String> words, String option, Collection<String> values) {
        values.forEach(value -> add(words, option, value));
    }

    /** As a shell takes it for one word. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
