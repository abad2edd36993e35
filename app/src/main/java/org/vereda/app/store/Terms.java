package org.vereda.app.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.Destination;
import org.vereda.inventory.comparison.SubstanceFamilies;
import org.vereda.inventory.comparison.beside.ReductionKind;
import org.vereda.inventory.releases.Medium;

/**
 * What the numbers in the tables of a store mean in the terms that the registers share. Questions are put in numbers and
 * answered in numbers, for comparing millions of words is slow. The terms are made anew from the reference packs whenever a
 * store is opened, so that a newer pack needs no new import.
 */
final class Terms {
    /**
     * A value of an aspect.
     *
     * @param key what questions and answers call it
     * @param name what people call it
     */
    record Value(String key, String name) {}

    private static final Value NONE = new Value("", "");

    private final Sql sql;
    private final CommonTerms common;
    private final Map<Integer, String> words = new HashMap<>();
    private final Map<Register, Set<String>> reported = new EnumMap<>(Register.class);
    private final Map<String, Integer> substanceNumbers = new HashMap<>();
    private final Map<Integer, Value> substances = new HashMap<>();
    private final Map<Integer, Integer> commonSubstances = new HashMap<>();
    private final Map<Integer, IndustryCode> industries = new HashMap<>();
    private final Map<Integer, String> commonIndustries = new HashMap<>();
    private final Map<Integer, Value> plants = new HashMap<>();
    private final Map<Integer, Value> families = new HashMap<>();
    private final Map<Integer, String> tiers = new HashMap<>();
    private final Set<String> activities = new TreeSet<>();

    Terms(Sql sql, CommonTerms common) {
        this.sql = sql;
        this.common = common;
        sql.all("SELECT number, text FROM word", row -> words.put(row.getInt(1), row.getString(2)));
        substances();
        wholes();
        industries();
        media();
        tiers();
        kinds();
    }

    private void substances() {
        sql.all("SELECT number, register, code, name FROM substance ORDER BY register, code, name", row -> {
            Register register = Register.valueOf(row.getString(2));
            CommonTerms.Term term = common.substance(register, row.getString(3), row.getString(4));
            reported.computeIfAbsent(register, key -> new TreeSet<>()).add(term.id());
            int number = substanceNumbers.computeIfAbsent(term.id(), id -> substanceNumbers.size() + 1);
            substances.putIfAbsent(number, new Value(term.id(), term.name()));
            return commonSubstances.put(row.getInt(1), number);
        });
        sql.run("CREATE OR REPLACE TEMP TABLE term_substance (number INTEGER, common INTEGER)");
        fill(sql, "term_substance", commonSubstances);
    }

    /** Which substances a register counts inside which others, directly or through others. */
    private void wholes() {
        sql.run("CREATE OR REPLACE TEMP TABLE term_whole (register INTEGER, part INTEGER, whole INTEGER)");
        DuckDBAppender target = sql.appender("temp", "term_whole");
        reported.forEach((register, ids) -> ids.forEach(id -> wholesOf(register, id).stream()
                .filter(substanceNumbers::containsKey)
                .forEach(whole -> sql.append(
                        target,
                        row -> row.append(word(register.name()))
                                .append(substanceNumber(id))
                                .append(substanceNumber(whole))))));
        sql.close(target);
    }

    private Set<String> wholesOf(Register register, String id) {
        Set<String> wholes = new LinkedHashSet<>();
        Optional<String> whole = common.directory().wholeOf(register, id);
        while (whole.filter(wholes::add).isPresent()) {
            whole = whole.flatMap(found -> common.directory().wholeOf(register, found));
        }
        return wholes;
    }

    private int substanceNumber(String id) {
        return substanceNumbers.getOrDefault(id, -1);
    }

    /** The common substances of each register. */
    Map<Register, Set<String>> reported() {
        return reported;
    }

    /** The numbers of common substances. */
    List<Integer> substanceNumbers(Set<String> ids) {
        return ids.stream()
                .filter(substanceNumbers::containsKey)
                .map(this::substanceNumber)
                .sorted()
                .toList();
    }

    /** Makes the families known as {@code term_family}; a family bears the number of its first substance. */
    void join(SubstanceFamilies joined) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<Integer, Integer> familyOf = new HashMap<>();
        families.clear();
        substances.forEach((number, substance) -> {
            String id = joined.familyOf(substance.key());
            int family = numbers.computeIfAbsent(id, key -> number);
            families.putIfAbsent(family, new Value(id, joined.isCombined(id) ? joined.name(id) : substance.name()));
            familyOf.put(number, family);
        });
        sql.run("CREATE OR REPLACE TEMP TABLE term_family (substance INTEGER, family INTEGER)");
        fill(sql, "term_family", familyOf);
    }

    /** The family of a number in {@code term_family}. */
    Value family(int number) {
        return families.getOrDefault(number, NONE);
    }

    private void industries() {
        Map<String, Integer> numbers = new TreeMap<>();
        Map<Integer, Integer> codes = new HashMap<>();
        sql.all("SELECT number, digits, vintage FROM industry ORDER BY number", row -> {
            IndustryCode code = new IndustryCode(row.getString(2), row.getInt(3));
            industries.put(row.getInt(1), code);
            String industry = common.industry(code);
            int number = numbers.computeIfAbsent(industry, key -> numbers.size() + 1);
            commonIndustries.put(number, industry);
            return codes.put(row.getInt(1), number);
        });
        sql.run("CREATE OR REPLACE TEMP TABLE term_industry (number INTEGER, common INTEGER)");
        fill(sql, "term_industry", codes);
    }

    private void media() {
        Map<Integer, Integer> destinations = new HashMap<>();
        words.forEach((number, text) -> medium(text)
                .ifPresent(medium ->
                        destinations.put(number, Destination.of(medium).ordinal())));
        sql.run("CREATE OR REPLACE TEMP TABLE term_medium (number INTEGER, destination INTEGER)");
        fill(sql, "term_medium", destinations);
    }

    private static Optional<Medium> medium(String word) {
        return Arrays.stream(Medium.values())
                .filter(medium -> medium.name().equals(word))
                .findFirst();
    }

    private void tiers() {
        List<String> known =
                common.tiers().values().stream().distinct().sorted().toList();
        Map<Integer, Integer> ofPlants = new HashMap<>();
        if (!known.isEmpty()) {
            nameFacilities();
            plants.forEach((number, plant) -> {
                String tier = common.tiers().get(plant.key());
                if (tier != null) {
                    ofPlants.put(number, known.indexOf(tier));
                }
            });
        }
        for (int at = 0; at < known.size(); at++) {
            tiers.put(at, known.get(at));
        }
        sql.run("CREATE OR REPLACE TEMP TABLE term_tier (number INTEGER, tier INTEGER)");
        fill(sql, "term_tier", ofPlants);
    }

    /** Reads the names of facilities, which most questions do not need; once. */
    void nameFacilities() {
        if (plants.isEmpty()) {
            sql.all("""
                    SELECT p.number, p.register || ':' || p.id, arg_max(f.name, f.year)
                    FROM facility f JOIN plant p ON p.number = f.plant GROUP BY ALL""", row -> plants.put(row.getInt(1), new Value(row.getString(2), row.getString(3))));
        }
    }

    /** What codes of source reduction activities mean. */
    private void kinds() {
        activities.addAll(sql.all("SELECT DISTINCT code FROM reduction", row -> row.getString(1)));
        sql.run("CREATE OR REPLACE TEMP TABLE term_kind (code VARCHAR, kind VARCHAR)");
        DuckDBAppender target = sql.appender("temp", "term_kind");
        activities.forEach(code -> sql.append(
                target, row -> row.append(code).append(ReductionKind.of(code).name())));
        sql.close(target);
    }

    /** The codes of source reduction activities that occur. */
    Set<String> activities() {
        return Collections.unmodifiableSet(activities);
    }

    private static void fill(Sql sql, String table, Map<Integer, Integer> pairs) {
        DuckDBAppender target = sql.appender("temp", table);
        pairs.forEach((from, to) -> sql.append(target, row -> row.append(from).append(to)));
        sql.close(target);
    }

    // --- from words to numbers

    /** The number of a word, -1 where it does not occur. */
    int word(String text) {
        return keys(words, text::equals).stream().findFirst().orElse(-1);
    }

    /** The numbers in the {@link Question#raw raw column} of an aspect that the wanted values mean. */
    List<Integer> numbers(Aspect aspect, Set<String> wanted) {
        return switch (aspect) {
            case REGISTER, COUNTRY, SUBDIVISION, PARENT, MEDIUM, RECEIVER_COUNTRY -> keys(words, wanted::contains);
            case FACILITY -> {
                nameFacilities();
                yield keys(plants, plant -> wanted.contains(plant.key()));
            }
            case SUBSTANCE ->
                keys(
                        commonSubstances,
                        number ->
                                wanted.contains(value(Aspect.SUBSTANCE, number).key()));
            case INDUSTRY -> keys(industries, code -> wanted.stream().anyMatch(code::isWithin));
            case DESTINATION ->
                Arrays.stream(Destination.values())
                        .filter(destination -> wanted.contains(destination.name()))
                        .map(Enum::ordinal)
                        .toList();
            case YEAR -> wanted.stream().map(Integer::valueOf).sorted().toList();
            case TIER -> keys(tiers, wanted::contains);
        };
    }

    private static <T> List<Integer> keys(Map<Integer, T> map, Predicate<T> wanted) {
        return map.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    // --- from numbers to words

    /** What a number in the {@link Question#grouped grouped column} of an aspect means; 0 where a row has no value. */
    Value value(Aspect aspect, int number) {
        return switch (aspect) {
            case REGISTER, COUNTRY, SUBDIVISION, PARENT, MEDIUM, RECEIVER_COUNTRY ->
                plain(words.getOrDefault(number, ""));
            case FACILITY -> plants.getOrDefault(number, NONE);
            case SUBSTANCE -> substances.getOrDefault(number, NONE);
            case INDUSTRY -> plain(commonIndustries.getOrDefault(number, ""));
            case DESTINATION -> plain(number < 0 ? "" : Destination.values()[number].name());
            case YEAR -> plain(Integer.toString(number));
            case TIER -> plain(tiers.getOrDefault(number, ""));
        };
    }

    private static Value plain(String text) {
        return new Value(text, text);
    }
}
