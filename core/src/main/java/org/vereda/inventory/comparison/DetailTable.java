package org.vereda.inventory.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.ReportingState;
import org.vereda.inventory.releases.SubstanceDirectory;

/** The rows of an answer, to be filtered, changed and summed again by fewer aspects. */
final class DetailTable {
    /** By the keys from left to right. */
    static final Comparator<ReleaseAnswer.Row> ORDER = (one, other) -> {
        for (int at = 0; at < one.keys().size(); at++) {
            int order = one.keys().get(at).compareTo(other.keys().get(at));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private final List<Aspect> aspects;
    private final Map<Aspect, Integer> positions = new EnumMap<>(Aspect.class);
    private final List<ReleaseAnswer.Row> rows;

    private DetailTable(List<Aspect> aspects, List<ReleaseAnswer.Row> rows) {
        this.aspects = List.copyOf(aspects);
        this.rows = List.copyOf(rows);
        this.aspects.forEach(aspect -> positions.put(aspect, this.aspects.indexOf(aspect)));
    }

    static DetailTable of(ReleaseAnswer answer) {
        return new DetailTable(answer.query().by(), answer.rows());
    }

    String key(ReleaseAnswer.Row row, Aspect aspect) {
        return row.keys().get(positions.getOrDefault(aspect, -1));
    }

    List<ReleaseAnswer.Row> rows() {
        return rows;
    }

    BigDecimal kilograms() {
        return rows.stream().flatMap(row -> row.kilograms().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Without the substances that the same facility reported inside another in the same year. */
    DetailTable withoutParts(SubstanceDirectory directory) {
        Map<List<String>, Set<String>> reported = new HashMap<>();
        rows.forEach(row ->
                reported.computeIfAbsent(site(row), key -> new HashSet<>()).add(key(row, Aspect.SUBSTANCE)));
        return new DetailTable(
                aspects,
                rows.stream()
                        .filter(row -> !directory.isInside(
                                Register.valueOf(key(row, Aspect.REGISTER)),
                                key(row, Aspect.SUBSTANCE),
                                reported.getOrDefault(site(row), Set.of())))
                        .toList());
    }

    /** Without a substance. */
    DetailTable without(String substance) {
        return new DetailTable(
                aspects,
                rows.stream()
                        .filter(row -> !key(row, Aspect.SUBSTANCE).equals(substance))
                        .toList());
    }

    private List<String> site(ReleaseAnswer.Row row) {
        return List.of(key(row, Aspect.FACILITY), key(row, Aspect.YEAR));
    }

    DetailTable inFamilies(SubstanceFamilies families) {
        int at = aspects.indexOf(Aspect.SUBSTANCE);
        return new DetailTable(
                aspects,
                rows.stream()
                        .map(row -> {
                            String family = families.familyOf(row.keys().get(at));
                            String name = families.isCombined(family)
                                    ? families.name(family)
                                    : row.names().get(at);
                            return renamed(row, at, family, name);
                        })
                        .toList());
    }

    private static ReleaseAnswer.Row renamed(ReleaseAnswer.Row row, int at, String key, String name) {
        List<String> keys = new ArrayList<>(row.keys());
        List<String> names = new ArrayList<>(row.names());
        keys.set(at, key);
        names.set(at, name);
        return new ReleaseAnswer.Row(keys, names, row.kilograms(), row.states(), row.facilities(), row.synthetic());
    }

    /** Amounts over what a function gives for a row; rows without it have no amount. */
    DetailTable over(Function<ReleaseAnswer.Row, Optional<BigDecimal>> index) {
        return new DetailTable(
                aspects,
                rows.stream()
                        .map(row -> new ReleaseAnswer.Row(
                                row.keys(),
                                row.names(),
                                row.kilograms()
                                        .flatMap(amount -> index.apply(row).map(by -> over(amount, by))),
                                row.states(),
                                row.facilities(),
                                row.synthetic()))
                        .toList());
    }

    private static BigDecimal over(BigDecimal amount, BigDecimal index) {
        return index.compareTo(BigDecimal.ONE) == 0 ? amount : amount.divide(index, MathContext.DECIMAL128);
    }

    /** The amounts as reported of the rows for which the function gives something. */
    BigDecimal keptBy(Function<ReleaseAnswer.Row, Optional<BigDecimal>> index) {
        return rows.stream()
                .filter(row -> index.apply(row).isPresent())
                .flatMap(row -> row.kilograms().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Optional<BigDecimal> indexOf(ReleaseAnswer.Row row, ProductionIndex index) {
        return index.of(key(row, Aspect.FACILITY), key(row, Aspect.SUBSTANCE), year(row));
    }

    int year(ReleaseAnswer.Row row) {
        return Integer.parseInt(key(row, Aspect.YEAR));
    }

    /** The rows summed by these aspects; with fewer than it has, facilities are counted once. */
    List<ReleaseAnswer.Row> by(List<Aspect> wanted) {
        if (wanted.equals(aspects)) {
            return rows;
        }
        Map<String, Group> groups = new TreeMap<>();
        for (ReleaseAnswer.Row row : rows) {
            List<String> keys = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (Aspect aspect : wanted) {
                keys.add(row.keys().get(aspects.indexOf(aspect)));
                names.add(row.names().get(aspects.indexOf(aspect)));
            }
            groups.computeIfAbsent(String.join("\u0000", keys), key -> new Group(keys, names))
                    .add(row, key(row, Aspect.FACILITY));
        }
        return groups.values().stream().map(Group::row).toList();
    }

    private static final class Group {
        private final List<String> keys;
        private final List<String> names;
        private final Set<String> facilities = new HashSet<>();
        private final Map<ReportingState, Integer> states = new EnumMap<>(ReportingState.class);
        private Optional<BigDecimal> kilograms = Optional.empty();
        private boolean synthetic;

        Group(List<String> keys, List<String> names) {
            this.keys = keys;
            this.names = names;
        }

        void add(ReleaseAnswer.Row row, String facility) {
            facilities.add(facility);
            row.states().forEach((state, count) -> states.merge(state, count, Integer::sum));
            row.kilograms()
                    .ifPresent(amount ->
                            kilograms = Optional.of(kilograms.map(amount::add).orElse(amount)));
            synthetic |= row.synthetic();
        }

        ReleaseAnswer.Row row() {
            return new ReleaseAnswer.Row(keys, names, kilograms, states, facilities.size(), synthetic);
        }
    }
}
