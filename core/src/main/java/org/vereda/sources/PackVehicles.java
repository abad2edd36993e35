package org.vereda.sources;

import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.endoflife.survival.Lifetime;
import org.vereda.endoflife.survival.Survival;
import org.vereda.quantity.Country;

/** Reads the tables of reference packs about lifetimes of vehicles. */
final class PackVehicles {
    private PackVehicles() {}

    static List<Lifetime> lifetimes(List<PackFact> functions, List<PackFact> shares) {
        return functions.stream().map(fact -> lifetime(fact, shares)).toList();
    }

    private static Lifetime lifetime(PackFact fact, List<PackFact> shares) {
        return new Lifetime(
                fact.text("lifetime"),
                Optional.of(fact.text("country"))
                        .filter(code -> !code.isEmpty())
                        .map(Country::valueOf),
                fact.text("vehicle"),
                fact.text("component"),
                survival(fact, shares),
                fact.source(),
                fact.text("note"));
    }

    private static Survival survival(PackFact fact, List<PackFact> shares) {
        return switch (fact.text("form").toLowerCase(Locale.ROOT)) {
            case "table" -> new Survival.Table(table(fact.text("lifetime"), shares));
            case "weibull" -> new Survival.Weibull(number(fact, "first"), number(fact, "second"));
            case "logistic" -> new Survival.Logistic(number(fact, "first"), number(fact, "second"));
            case "normal" -> new Survival.TruncatedNormal(number(fact, "first"), number(fact, "second"));
            case "lognormal" -> new Survival.Lognormal(number(fact, "first"), number(fact, "second"));
            default -> throw fact.refusal("form");
        };
    }

    private static NavigableMap<Integer, Double> table(String lifetime, List<PackFact> shares) {
        NavigableMap<Integer, Double> table = new TreeMap<>();
        shares.stream()
                .filter(fact -> fact.text("lifetime").equals(lifetime))
                .forEach(fact -> table.put(fact.whole("age"), number(fact, "share")));
        return table;
    }

    private static double number(PackFact fact, String column) {
        return fact.number(column).doubleValue();
    }
}
