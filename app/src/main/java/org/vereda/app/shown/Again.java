package org.vereda.app.shown;

import java.util.List;
import java.util.stream.Collectors;

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

    /** As a shell takes it for one word. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
