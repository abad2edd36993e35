package org.vereda.app.registers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vereda.app.store.StoreNames;
import org.vereda.inventory.Register;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.Destination;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;

/** Turns what people type as filters into the values of the common table; what is unknown is told with the nearest names. */
public final class QuestionReader {
    private final StoreNames names;
    private final SubstanceDirectory directory;
    private final Function<StoreNames.Spelling, String> common;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Prepares to read.
     *
     * @param names what things are called
     * @param directory the substances of all registers
     * @param common the common substance of a spelling
     */
    public QuestionReader(
            StoreNames names, SubstanceDirectory directory, Function<StoreNames.Spelling, String> common) {
        this.names = names;
        this.directory = directory;
        this.common = common;
    }

    /**
     * The filters of a question.
     *
     * @param words what was typed, by aspect
     * @throws InvalidInput where something is unknown, with all that is
     */
    public Map<Aspect, SortedSet<String>> read(Map<Aspect, List<String>> words) {
        findings.clear();
        Map<Aspect, SortedSet<String>> filters = new EnumMap<>(Aspect.class);
        words.forEach((aspect, typed) -> {
            if (!typed.isEmpty()) {
                filters.put(aspect, values(aspect, typed));
            }
        });
        if (!findings.isEmpty()) {
            throw new InvalidInput(findings);
        }
        return filters;
    }

    private SortedSet<String> values(Aspect aspect, List<String> typed) {
        return switch (aspect) {
            case REGISTER -> constants(aspect, typed, Register.values());
            case COUNTRY -> constants(aspect, typed, Country.values());
            case MEDIUM -> constants(aspect, typed, Medium.values());
            case DESTINATION -> constants(aspect, typed, Destination.values());
            case SUBDIVISION -> each(typed, this::subdivision);
            case YEAR -> each(typed, this::years);
            case INDUSTRY -> each(typed, this::industry);
            case SUBSTANCE -> substances(typed);
            case FACILITY -> facilities(typed);
            case PARENT -> parents(typed);
            case TIER -> new TreeSet<>(typed);
            case RECEIVER_COUNTRY -> each(typed, word -> Set.of(word.strip().toUpperCase(Locale.ROOT)));
        };
    }

    private static SortedSet<String> each(List<String> typed, Function<String, Set<String>> reading) {
        return typed.stream()
                .flatMap(word -> reading.apply(word).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // --- words of the program

    private SortedSet<String> constants(Aspect aspect, List<String> typed, Enum<?>... constants) {
        return each(typed, word -> {
            String name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
            boolean known = Arrays.stream(constants)
                    .anyMatch(constant -> constant.name().equals(name));
            if (!known) {
                String all = Arrays.stream(constants).map(AspectWords::word).collect(Collectors.joining(", "));
                refuse("store.unknown-word", AspectWords.word(aspect), word, all);
            }
            return Set.of(name);
        });
    }

    /** {@code ON} is enough where one country has such a code. */
    private Set<String> subdivision(String word) {
        String code = word.strip().toUpperCase(Locale.ROOT);
        List<String> wanted = code.contains("-")
                ? List.of(code)
                : Arrays.stream(Country.values())
                        .map(country -> country.name() + "-" + code)
                        .toList();
        List<String> known =
                wanted.stream().filter(QuestionReader::isSubdivision).toList();
        if (known.size() != 1) {
            refuse("store.unknown-subdivision", word, known.isEmpty() ? "none" : String.join(", ", known));
        }
        return Set.copyOf(known);
    }

    private static boolean isSubdivision(String code) {
        try {
            return Subdivision.parse(code).code().equals(code);
        } catch (InvalidInput unknown) {
            return false;
        }
    }

    /** {@code 2019} or {@code 2019-2022}. */
    private Set<String> years(String word) {
        String plain = word.strip().replace('–', '-');
        if (!plain.matches("\\d{4}(-\\d{4})?")) {
            refuse("store.unknown-year", word);
            return Set.of();
        }
        int first = Integer.parseInt(plain.substring(0, 4));
        int last = Integer.parseInt(plain.substring(plain.length() - 4));
        if (last < first || last - first > 200) {
            refuse("store.unknown-year", word);
            return Set.of();
        }
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).collect(Collectors.toSet());
    }

    private Set<String> industry(String word) {
        String digits = word.strip();
        if (!digits.matches("\\d{2,6}")) {
            refuse("store.unknown-industry", word);
        }
        return Set.of(digits);
    }

    // --- names of the data

    /** By identifier, CAS number, code of a register, or a name in any of the languages that registers use. */
    private SortedSet<String> substances(List<String> typed) {
        Map<String, Set<String>> byName = new HashMap<>();
        TreeMap<String, String> shown = new TreeMap<>();
        directory.substances().forEach(substance -> {
            know(byName, substance.id(), substance.id());
            know(byName, substance.name(), substance.id());
            shown.put(substance.name(), substance.id());
        });
        names.substances().forEach(spelling -> {
            String id = common.apply(spelling);
            know(byName, spelling.code(), id);
            know(byName, spelling.name(), id);
            know(byName, id, id);
            shown.put(spelling.name(), id);
        });
        return each(typed, word -> {
            Set<String> found = byName.getOrDefault(
                    PlainName.of(word),
                    SubstanceDirectory.casNumber(word)
                            .map(cas -> byName.getOrDefault(PlainName.of(cas), Set.of()))
                            .orElse(Set.of()));
            if (found.isEmpty()) {
                refuse("store.unknown-substance", word, PlainName.proposals(word, shown.keySet()));
            }
            return found;
        });
    }

    /** By {@code REGISTER:identifier}, the identifier alone, or the name. */
    private SortedSet<String> facilities(List<String> typed) {
        Map<String, Set<String>> byName = new HashMap<>();
        Set<String> shown = new TreeSet<>();
        names.facilities().forEach(facility -> {
            know(byName, facility.id(), facility.id());
            know(byName, facility.key().value(), facility.id());
            know(byName, facility.name(), facility.id());
            shown.add(facility.name());
        });
        return each(typed, word -> {
            Set<String> found = byName.getOrDefault(PlainName.of(word), Set.of());
            if (found.isEmpty()) {
                refuse("store.unknown-facility", word, PlainName.proposals(word, shown));
            }
            return found;
        });
    }

    private SortedSet<String> parents(List<String> typed) {
        SortedSet<String> known = names.parents();
        return each(typed, word -> {
            Set<String> found = known.stream()
                    .filter(parent -> PlainName.of(parent).equals(PlainName.of(word)))
                    .collect(Collectors.toSet());
            if (found.isEmpty()) {
                refuse("store.unknown-parent", word, PlainName.proposals(word, known));
            }
            return found;
        });
    }

    private static void know(Map<String, Set<String>> byName, String name, String id) {
        String plain = PlainName.of(name);
        if (!plain.isEmpty()) {
            byName.computeIfAbsent(plain, key -> new TreeSet<>()).add(id);
        }
    }

    private void refuse(String code, String... arguments) {
        findings.add(Finding.error(code, SourcePosition.NOWHERE, arguments));
    }

    /** The aspects of {@code --by}. */
    public static List<Aspect> by(List<String> words) {
        List<Aspect> aspects = new ArrayList<>();
        for (String word : words) {
            Aspect aspect = AspectWords.find(word)
                    .orElseThrow(() -> InvalidInput.of(Finding.error(
                            "store.unknown-aspect",
                            SourcePosition.NOWHERE,
                            word,
                            NearestName.orNone(word, AspectWords.all()),
                            String.join(", ", AspectWords.all()))));
            if (!aspects.contains(aspect)) {
                aspects.add(aspect);
            }
        }
        return aspects;
    }
}
