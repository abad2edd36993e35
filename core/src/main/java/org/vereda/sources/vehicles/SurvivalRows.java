package org.vereda.sources.vehicles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.vereda.endoflife.fleet.Survival;
import org.vereda.endoflife.fleet.SurvivalSet;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.TableRow;

/**
 * Survival laws row by row: a law with its parameters is one row, a table of shares one row for each age from 0 on.
 *
 * <p>Columns: {@code set}, {@code vehicle_type} (blank: any), {@code part} ({@code vehicle}, {@code
 * traction_battery} or {@code tire}), {@code law}, {@code source}; {@code age} and {@code share} of a table; {@code shape}, {@code scale}, {@code mean}, {@code
 * median}, {@code deviation} of a law, in years; {@code country} (blank: any), {@code observed}.
 */
final class SurvivalRows {
    /** The forms of laws. */
    private enum Law {
        TABLE,
        WEIBULL,
        LOGISTIC,
        LOGNORMAL,
        TRUNCATED_NORMAL
    }

    /** Whose law a row tells. */
    private record Owner(String set, Optional<Country> country, String type, SurvivalSet.Part part)
            implements Comparable<Owner> {
        private String key() {
            return set + "\n" + country.map(Enum::name).orElse("") + "\n" + type + "\n" + part;
        }

        @Override
        public int compareTo(Owner other) {
            return key().compareTo(other.key());
        }
    }

    private final Findings findings;
    private final Map<Owner, List<TableRow>> tables = new TreeMap<>();
    private final Map<String, List<SurvivalSet.Life>> bySet = new TreeMap<>();
    private final Map<Owner, String> sources = new TreeMap<>();

    SurvivalRows(Findings findings) {
        this.findings = findings;
    }

    void add(TableRow row, String source) {
        Optional<String> set = row.text("set");
        Optional<SurvivalSet.Part> part = row.oneOf("part", SurvivalSet.Part.class);
        Optional<Law> law = row.oneOf("law", Law.class);
        Optional<Country> country = row.optional().country("country");
        if (set.isPresent() && part.isPresent() && law.isPresent()) {
            String type = row.optionalText("vehicle_type").orElse("");
            add(row, new Owner(set.get(), country, type, part.get()), law.get(), source);
        }
    }

    /** The sets by name; what is doubtful about a law is among the findings. */
    List<SurvivalSet> sets() {
        tables.forEach(
                (owner, rows) -> table(rows).ifPresent(survival -> keep(owner, Law.TABLE, survival, rows.getFirst())));
        tables.clear();
        return bySet.entrySet().stream()
                .map(entry -> new SurvivalSet(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void add(TableRow row, Owner owner, Law law, String source) {
        boolean again = sources.put(owner, source) != null && (law != Law.TABLE || !tables.containsKey(owner));
        if (again) {
            findings.add(Finding.error("fleet.law-twice", row.position(), owner.set(), owner.type()));
        } else if (law == Law.TABLE) {
            tables.computeIfAbsent(owner, key -> new ArrayList<>()).add(row);
        } else {
            law(row, law).ifPresent(survival -> keep(owner, law, survival, row));
        }
    }

    private Optional<Survival> law(TableRow row, Law law) {
        return switch (law) {
            case TABLE -> Optional.empty();
            case WEIBULL -> two(row, "shape", "scale", Survival.Weibull::new);
            case LOGISTIC -> two(row, "mean", "deviation", Survival.Logistic::new);
            case LOGNORMAL -> two(row, "median", "deviation", Survival.Lognormal::new);
            case TRUNCATED_NORMAL -> two(row, "mean", "deviation", Survival.TruncatedNormal::new);
        };
    }

    /** Makes a law of two parameters. */
    private interface Maker {
        Survival of(double first, double second);
    }

    private Optional<Survival> two(TableRow row, String first, String second, Maker maker) {
        Optional<Double> one = row.decimal(first).map(Number::doubleValue);
        Optional<Double> other = row.decimal(second).map(Number::doubleValue);
        return one.flatMap(a -> other.flatMap(b -> guarded(row.position(), () -> maker.of(a, b))));
    }

    private Optional<Survival> table(List<TableRow> rows) {
        List<Double> shares = new ArrayList<>();
        for (TableRow row : rows) {
            Optional<Integer> age = row.integer("age");
            Optional<Double> share = row.decimal("share").map(Number::doubleValue);
            if (age.isEmpty() || share.isEmpty()) {
                return Optional.empty();
            }
            if (age.get() != shares.size()) {
                findings.add(Finding.error(
                        "fleet.age-missing",
                        row.position("age"),
                        age.get().toString(),
                        Integer.toString(shares.size())));
                return Optional.empty();
            }
            shares.add(share.get());
        }
        return guarded(rows.getFirst().position(), () -> new Survival.Table(shares));
    }

    private Optional<Survival> guarded(SourcePosition position, Supplier<Survival> make) {
        try {
            return Optional.of(make.get());
        } catch (InvalidInput refused) {
            findings.addAll(refused.at(position).findings());
            return Optional.empty();
        }
    }

    private void keep(Owner owner, Law law, Survival survival, TableRow row) {
        survival.doubt(row.position()).ifPresent(findings::add);
        bySet.computeIfAbsent(owner.set(), key -> new ArrayList<>())
                .add(new SurvivalSet.Life(
                        owner.country(),
                        owner.type(),
                        owner.part(),
                        law.name().toLowerCase(Locale.ROOT),
                        survival,
                        row.optionalText("observed").orElse(""),
                        sources.getOrDefault(owner, ""),
                        row.position()));
    }
}
