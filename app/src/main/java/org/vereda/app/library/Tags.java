package org.vereda.app.library;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vereda.quantity.Country;

/**
 * What an entry of the library is about.
 *
 * @param countries where it holds; empty for everywhere
 * @param processes which processes it is for; empty for all of them
 * @param impacts what it makes less
 */
public record Tags(Set<Country> countries, Set<PlantProcess> processes, Set<Impact> impacts) {
    public Tags {
        countries = Set.copyOf(countries);
        processes = Set.copyOf(processes);
        impacts = Set.copyOf(impacts);
    }

    /** A process of plants, with the words that tables of facilities and measures use for it. */
    public enum PlantProcess {
        STAMPING("stamping"),
        FORGING("forging"),
        CASTING("casting;foundry;melting;al die casting"),
        MACHINING("machining"),
        HEAT_TREATMENT("heat treatment"),
        WELDING("welding"),
        PLATING("electroplating;plating"),
        CLEANING("cleaning;parts cleaning"),
        PAINTING("paint;paint shop;painting"),
        MOULDING("plastics moulding;moulding;injection moulding"),
        ASSEMBLY("assembly");

        private final String words;

        PlantProcess(String words) {
            this.words = words;
        }

        /** The key of its name. */
        public String key() {
            return "label.library-process." + Tags.word(this);
        }

        /** The process that a table calls so. */
        public static Optional<PlantProcess> find(String text) {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(one -> isAmong(one.words, wanted) || Tags.word(one).equals(wanted))
                    .findFirst();
        }
    }

    /** What becomes less. */
    public enum Impact {
        ENERGY(
                "electricity;electricity-contract;electricity-on-site;natural-gas;propane;lpg;diesel;gasoline;fuel-oil-2;fuel-oil-6;coal;"
                        + "coke;steam;freight"),
        CLIMATE("emission;refrigerant"),
        WATER("water"),
        WASTE("waste"),
        MATERIAL("material"),
        AIR("voc"),
        TOXICS("toxics"),
        END_OF_LIFE("end-of-life");

        private final String families;

        Impact(String families) {
            this.families = families;
        }

        /** The key of its name. */
        public String key() {
            return "label.library-impact." + Tags.word(this);
        }

        /** What a flow such as {@code voc:coatings} counts as, or what a table calls so. */
        public static Optional<Impact> find(String text) {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            String family = wanted.replaceFirst(":.*", "");
            return Arrays.stream(values())
                    .filter(one ->
                            isAmong(one.families, family) || Tags.word(one).equals(wanted))
                    .findFirst();
        }
    }

    private static boolean isAmong(String words, String wanted) {
        return Arrays.asList(words.split(";", -1)).contains(wanted);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Names with spaces between them, as they are kept. */
    static String written(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    /** The values whose names were written; a name that a newer program wrote is left out. */
    static <E extends Enum<E>> Set<E> read(Class<E> type, String text) {
        Set<String> names = Set.of(text.split(" ", -1));
        Set<E> values = EnumSet.noneOf(type);
        EnumSet.allOf(type).stream().filter(one -> names.contains(one.name())).forEach(values::add);
        return values;
    }
}
