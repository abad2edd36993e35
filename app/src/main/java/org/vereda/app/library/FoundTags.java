package org.vereda.app.library;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vereda.quantity.Country;

/** Tags that a table states as words between semicolons; words that are no tag are kept beside them. */
final class FoundTags {
    private FoundTags() {}

    static Set<Country> countries(String text, List<String> beside) {
        return found(Country.class, text, FoundTags::country, beside);
    }

    static Set<Tags.PlantProcess> processes(String text, List<String> beside) {
        return found(Tags.PlantProcess.class, text, Tags.PlantProcess::find, beside);
    }

    static Set<Tags.Impact> impacts(String text, List<String> beside) {
        return found(Tags.Impact.class, text, Tags.Impact::find, beside);
    }

    private static Optional<Country> country(String word) {
        return Arrays.stream(Country.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private static <E extends Enum<E>> Set<E> found(
            Class<E> type, String text, Function<String, Optional<E>> reading, List<String> beside) {
        Set<E> values = EnumSet.noneOf(type);
        for (String word : text.split(";", -1)) {
            if (!word.isBlank()) {
                reading.apply(word.strip()).ifPresentOrElse(values::add, () -> beside.add(word.strip()));
            }
        }
        return values;
    }
}
