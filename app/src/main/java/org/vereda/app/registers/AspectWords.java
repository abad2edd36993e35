package org.vereda.app.registers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vereda.inventory.comparison.Aspect;

/** The aspects of the common table as people type them: {@code receiver-country}. */
public final class AspectWords {
    private AspectWords() {}

    /** How an aspect or another constant is typed. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The aspect of a word, whatever its case; nothing where there is none. */
    public static Optional<Aspect> find(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(Aspect.values())
                .filter(aspect -> word(aspect).equals(plain))
                .findFirst();
    }

    /** All of them as typed. */
    public static List<String> all() {
        return Arrays.stream(Aspect.values()).map(AspectWords::word).toList();
    }

    /** True where the values of an aspect may hold commas, so that each is given by an option of its own. */
    public static boolean hasNames(Aspect aspect) {
        return switch (aspect) {
            case FACILITY, PARENT, SUBSTANCE -> true;
            case REGISTER, COUNTRY, SUBDIVISION, INDUSTRY, MEDIUM, DESTINATION, YEAR, TIER, RECEIVER_COUNTRY -> false;
        };
    }
}
