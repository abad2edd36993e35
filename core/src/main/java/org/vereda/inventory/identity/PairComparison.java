package org.vereda.inventory.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares two facilities in every respect. Of several variants (names over the years) the pair that agrees best counts.
 * The result does not depend on which of the two comes first.
 */
final class PairComparison {
    private static final double[] NAME_STEPS = {1, 0.85, 0.6, 0.3};
    private static final double[] DISTANCE_STEPS = {0.25, 1, 5, 25};
    private static final double SIMILAR_CITY = 0.85;

    private final WordWeights weights;

    PairComparison(WordWeights weights) {
        this.weights = weights;
    }

    /** A step for every respect. */
    Map<Feature, Agreement> compare(Profile left, Profile right) {
        Map<Feature, Agreement> agreements = new EnumMap<>(Feature.class);
        agreements.put(Feature.NAME, best(left.names(), right.names(), this::names));
        agreements.put(Feature.PLANT_NUMBER, plantNumber(left, right));
        agreements.put(Feature.PARENT, parent(left, right));
        agreements.put(Feature.STREET, best(left.streets(), right.streets(), StreetWords::compare));
        agreements.put(Feature.TOWN, town(left, right));
        agreements.put(Feature.DISTANCE, best(left.places(), right.places(), PairComparison::distance));
        agreements.put(Feature.INDUSTRY, best(left.industries(), right.industries(), PairComparison::industry));
        return agreements;
    }

    private Agreement names(NameWords left, NameWords right) {
        double likeness = weights.likeness(left, right);
        for (int step = 0; step < NAME_STEPS.length; step++) {
            if (likeness >= NAME_STEPS[step]) {
                return Agreement.values()[step];
            }
        }
        return Agreement.DIFFERENT;
    }

    private static Agreement plantNumber(Profile left, Profile right) {
        Set<String> one = numbers(left);
        Set<String> other = numbers(right);
        if (one.isEmpty() || other.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        return Collections.disjoint(one, other) ? Agreement.DIFFERENT : Agreement.SAME;
    }

    private Agreement parent(Profile left, Profile right) {
        Agreement parents = best(left.parents(), right.parents(), this::names);
        Agreement inNames = Stream.of(
                        best(left.parents(), right.names(), this::names),
                        best(left.names(), right.parents(), this::names))
                .min(Agreement::compareTo)
                .orElse(Agreement.UNKNOWN);
        return parents == Agreement.UNKNOWN || inNames.compareTo(parents) < 0 ? named(inNames, parents) : parents;
    }

    /** A parent that the other's name does not contain says nothing. */
    private static Agreement named(Agreement inNames, Agreement parents) {
        return inNames.compareTo(Agreement.SIMILAR) <= 0 ? inNames : parents;
    }

    private static Agreement town(Profile left, Profile right) {
        if (!left.subdivisions().isEmpty()
                && !right.subdivisions().isEmpty()
                && Collections.disjoint(left.subdivisions(), right.subdivisions())) {
            return Agreement.DIFFERENT;
        }
        Agreement postal = best(left.postalCodes(), right.postalCodes(), PairComparison::postalCode);
        Agreement city = best(left.cities(), right.cities(), PairComparison::city);
        if (postal == Agreement.UNKNOWN && city == Agreement.CLOSE) {
            return Agreement.SAME;
        }
        return postal.compareTo(city) <= 0 ? postal : city;
    }

    private static Agreement postalCode(String left, String right) {
        if (left.equals(right)) {
            return Agreement.SAME;
        }
        boolean near = left.length() > 3 && right.length() > 3 && left.startsWith(right.substring(0, 3));
        return near ? Agreement.WEAK : Agreement.DIFFERENT;
    }

    private static Agreement city(String left, String right) {
        if (left.equals(right)) {
            return Agreement.CLOSE;
        }
        boolean contained = left.startsWith(right) || right.startsWith(left);
        return contained || WordWeights.jaroWinkler(left, right) >= SIMILAR_CITY
                ? Agreement.SIMILAR
                : Agreement.DIFFERENT;
    }

    private static Agreement distance(Place left, Place right) {
        double distance = left.distanceTo(right);
        for (int step = 0; step < DISTANCE_STEPS.length; step++) {
            if (distance <= DISTANCE_STEPS[step]) {
                return Agreement.values()[step];
            }
        }
        return Agreement.DIFFERENT;
    }

    /** Codes of one industry may end in zeros in one vintage and not in another: 336110 and 336111. */
    private static Agreement industry(String left, String right) {
        int common = 0;
        while (common < Math.min(left.length(), right.length()) && left.charAt(common) == right.charAt(common)) {
            common++;
        }
        if (common == 6 || (common == 5 && (left.endsWith("0") || right.endsWith("0")))) {
            return Agreement.SAME;
        }
        boolean manufacturing = isManufacturing(left) && isManufacturing(right);
        return common >= 4
                ? Agreement.CLOSE
                : common == 3 ? Agreement.SIMILAR : common == 2 || manufacturing ? Agreement.WEAK : Agreement.DIFFERENT;
    }

    private static boolean isManufacturing(String code) {
        return code.startsWith("31") || code.startsWith("32") || code.startsWith("33");
    }

    private static Set<String> numbers(Profile profile) {
        return profile.names().stream()
                .flatMap(name -> name.numbers().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The best step over all pairs of variants, unknown where one side has none. */
    private static <T> Agreement best(Collection<T> left, Collection<T> right, BiFunction<T, T, Agreement> comparison) {
        Agreement best = Agreement.UNKNOWN;
        for (T one : left) {
            for (T other : right) {
                Agreement found = comparison.apply(one, other);
                if (found.compareTo(best) < 0) {
                    best = found;
                }
                if (best == Agreement.SAME) {
                    return best;
                }
            }
        }
        return best;
    }
}
