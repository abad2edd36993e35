package org.vereda.inventory.releases;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vereda.inventory.Register;

/** Finds the substance that a register means by a code and a name: three registers, three spellings, one substance. */
public final class SubstanceDirectory {
    /** How well what a register means fits the substance. */
    public enum Match {
        /** The register means exactly the substance. */
        EXACT,
        /** The register means a part of the substance or group, for example only its soluble compounds. */
        NARROWER,
        /** The register means more than the substance, for example a metal and its compounds. */
        BROADER
    }

    /** What a metal is to a substance. */
    public enum Metal {
        /** No metal. */
        NONE,
        /** A metallic element. */
        ELEMENT,
        /** One compound of a metal. */
        COMPOUND,
        /** All compounds of a metal, as a group. */
        COMPOUNDS
    }

    /**
     * How a register writes a substance.
     *
     * @param register the register
     * @param code the code as the register writes it
     * @param name the name as the register writes it
     * @param substance the substance's identifier
     * @param match how well it fits
     */
    public record Spelling(Register register, String code, String name, String substance, Match match) {}

    /**
     * A substance that a register asks for although another of its substances holds it already, as hexavalent chromium is in
     * total chromium. A sum over both counts it twice.
     *
     * @param register the register
     * @param part the identifier of the substance that is inside
     * @param whole the identifier of the substance that holds it
     */
    public record Part(Register register, String part, String whole) {}

    /**
     * A substance and how well it fits what was asked for.
     *
     * @param substance the substance
     * @param match how well it fits
     */
    public record Identified(Substance substance, Match match) {}

    private record Key(Register register, String code) {}

    private final Map<String, Substance> substances;
    private final Map<String, Metal> metals;
    private final Map<Key, List<Spelling>> spellings;
    private final Map<Key, String> wholes;

    /** A directory in which no substance is inside another. */
    public SubstanceDirectory(List<Substance> substances, Map<String, Metal> metals, List<Spelling> spellings) {
        this(substances, metals, spellings, List.of());
    }

    public SubstanceDirectory(
            List<Substance> substances, Map<String, Metal> metals, List<Spelling> spellings, List<Part> parts) {
        this.substances = substances.stream()
                .collect(Collectors.toMap(
                        Substance::id, Function.identity(), (first, again) -> first, LinkedHashMap::new));
        this.metals = new HashMap<>(metals);
        this.spellings = spellings.stream()
                .collect(Collectors.groupingBy(spelling -> key(spelling.register(), spelling.code())));
        this.wholes = parts.stream().collect(Collectors.toMap(part -> key(part.register(), part.part()), Part::whole));
    }

    /** The substance of that identifier. */
    public Optional<Substance> substance(String id) {
        return Optional.ofNullable(substances.get(id));
    }

    public List<Substance> substances() {
        return List.copyOf(substances.values());
    }

    public Metal metal(String id) {
        return metals.getOrDefault(id, Metal.NONE);
    }

    /**
     * The substance of the same register that holds this one already; amounts of this one belong in no sum with it. The whole
     * may itself be part of another, as PM2.5 of PM10 and PM10 of all particulate matter.
     *
     * @param register the register
     * @param id the substance's identifier
     */
    public Optional<String> wholeOf(Register register, String id) {
        return Optional.ofNullable(wholes.get(key(register, id)));
    }

    /**
     * True where one of the substances holds this one already, directly or through others, so that a sum over all of them
     * must leave this one out.
     *
     * @param register the register
     * @param id the substance's identifier
     * @param others the identifiers of the substances that enter the sum too
     */
    public boolean isInside(Register register, String id, Collection<String> others) {
        Optional<String> whole = wholeOf(register, id);
        for (int steps = 0; whole.isPresent() && steps < wholes.size(); steps++) {
            if (others.contains(whole.get())) {
                return true;
            }
            whole = wholeOf(register, whole.get());
        }
        return false;
    }

    /**
     * The substance that the register means: by its code, by code and name where the code stands for several, and else by
     * the CAS number that the code is ({@code 108-88-3}, {@code 108883}, {@code 0000108883}).
     */
    public Optional<Identified> find(Register register, String code, String name) {
        List<Spelling> known = spellings.getOrDefault(key(register, code), List.of());
        boolean clear = known.stream().map(Spelling::substance).distinct().count() == 1;
        Optional<Spelling> spelling = known.stream()
                .filter(candidate -> clear || sameName(candidate.name(), name))
                .findFirst();
        return spelling.isPresent()
                ? spelling.flatMap(found -> substance(found.substance()).map(it -> new Identified(it, found.match())))
                : casNumber(code).flatMap(this::substance).map(it -> new Identified(it, Match.EXACT));
    }

    /**
     * The CAS number with dashes that a code writes with or without dashes and leading zeros, or nothing where its check
     * digit is wrong: the sum of all digits but the last, each times its place from the right, modulo 10.
     */
    public static Optional<String> casNumber(String code) {
        String digits = code.strip().replace("-", "").replaceFirst("^0+", "");
        if (!digits.matches("\\d{5,10}")) {
            return Optional.empty();
        }
        int sum = 0;
        for (int place = 1; place < digits.length(); place++) {
            sum += place * Character.digit(digits.charAt(digits.length() - 1 - place), 10);
        }
        int end = digits.length();
        return sum % 10 == Character.digit(digits.charAt(end - 1), 10)
                ? Optional.of(digits.substring(0, end - 3) + "-" + digits.substring(end - 3, end - 1) + "-"
                        + digits.charAt(end - 1))
                : Optional.empty();
    }

    private static Key key(Register register, String code) {
        return new Key(register, code.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " "));
    }

    private static boolean sameName(String left, String right) {
        return left.replaceAll("\\s+", " ")
                .strip()
                .equalsIgnoreCase(right.replaceAll("\\s+", " ").strip());
    }
}
