package org.vereda.sources.vehicles;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vereda.endoflife.fleet.FleetForecast;
import org.vereda.endoflife.fleet.FleetInput;
import org.vereda.endoflife.fleet.FleetKey;
import org.vereda.endoflife.fleet.TradeRule;
import org.vereda.endoflife.survival.Lifetime;
import org.vereda.endoflife.survival.Survival;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * Reads the folder {@code fleet} of a partnership: {@code sales.csv}, {@code lifetimes.csv}, and where they are there {@code stock.csv},
 * {@code trade.csv} and {@code batteries.csv}. A row with an error is told and left out; nothing else is.
 */
public final class FleetTables {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Path folder;
    private final Map<String, Lifetime> known;
    private final Findings findings;

    private FleetTables(Path folder, List<Lifetime> known, Findings findings) {
        this.folder = folder;
        this.known = known.stream().collect(Collectors.toMap(Lifetime::id, Function.identity()));
        this.findings = findings;
    }

    /**
     * Reads the tables.
     *
     * @param folder the folder {@code fleet}, or a partnership folder that holds it
     * @param known the lifetimes that tables may name
     * @param findings takes what is wrong with rows
     * @throws InvalidInput where there are no sales, or a fleet has no lifetime
     */
    public static FleetInput read(Path folder, List<Lifetime> known, Findings findings) {
        Path inside = folder.resolve("fleet");
        return new FleetTables(Files.isDirectory(inside) ? inside : folder, known, findings).read();
    }

    private FleetInput read() {
        FleetInput input = new FleetInput(
                series("sales.csv", "year", "amount", true),
                series("stock.csv", "age", "amount", false),
                trade(),
                series("batteries.csv", "year", "kwh", false),
                lives());
        if (input.sales().isEmpty()) {
            throw InvalidInput.of(Finding.error("endoflife.no-sales", SourcePosition.ofFile(file("sales.csv"))));
        }
        input.sales().keySet().forEach(key -> requireLife(input, key, ""));
        input.held().keySet().forEach(key -> requireLife(input, key, ""));
        input.capacities().keySet().forEach(key -> requireLife(input, key, FleetForecast.BATTERY));
        return input;
    }

    private void requireLife(FleetInput input, FleetKey key, String component) {
        Optional<FleetInput.Life> life = input.lifeOf(key, component);
        if (life.isEmpty()) {
            throw InvalidInput.of(Finding.error(
                    "endoflife.no-lifetime",
                    SourcePosition.ofFile(file("lifetimes.csv")),
                    key.country().name(),
                    key.vehicle(),
                    component.isEmpty() ? "vehicle" : component));
        }
        if (component.isEmpty() && life.get().lifetimes().size() < 2) {
            throw InvalidInput.of(Finding.error(
                    "endoflife.one-lifetime", SourcePosition.ofFile(file("lifetimes.csv")), key.vehicle()));
        }
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void rows(String name, boolean required, TableFormat format, Consumer<TableRow> reading) {
        Path path = folder.resolve(name);
        if (required || Files.exists(path)) {
            try (Table table = Table.open(path, format, findings)) {
                table.forEach(reading);
            }
        }
    }

    // --- numbers by year or age

    private NavigableMap<FleetKey, NavigableMap<Integer, Double>> series(
            String name, String at, String amount, boolean required) {
        NavigableMap<FleetKey, NavigableMap<Integer, Double>> found = new TreeMap<>();
        TableFormat format = TableFormat.CSV
                .requiring("country", "vehicle", at, amount)
                .knowing("powertrain", "unit", "evidence", "source");
        rows(name, required, format, row -> {
            Optional<FleetKey> key = key(row);
            Optional<Integer> place = row.integer(at);
            Optional<BigDecimal> number = row.decimal(amount).filter(value -> isCount(row, amount, value));
            if (key.isPresent() && place.isPresent() && number.isPresent()) {
                put(found, row, key.get(), place.get(), number.get().doubleValue());
            }
        });
        return found;
    }

    private static Optional<FleetKey> key(TableRow row) {
        Optional<Country> country = row.country("country");
        Optional<String> vehicle = row.text("vehicle");
        return country.flatMap(where -> vehicle.map(
                kind -> new FleetKey(where, kind, row.optionalText("powertrain").orElse(""))));
    }

    private static boolean isCount(TableRow row, String column, BigDecimal value) {
        if (value.signum() < 0) {
            row.report(Finding.error("endoflife.below-zero", row.position(column), value.toPlainString()));
        }
        return value.signum() >= 0;
    }

    private static void put(
            NavigableMap<FleetKey, NavigableMap<Integer, Double>> found,
            TableRow row,
            FleetKey key,
            int at,
            double number) {
        Double before = found.computeIfAbsent(key, any -> new TreeMap<>()).putIfAbsent(at, number);
        if (before != null) {
            row.report(Finding.error("endoflife.row-twice", row.position(), key.vehicle(), Integer.toString(at)));
        }
    }

    // --- trade and lifetimes

    private List<FleetInput.Traded> trade() {
        List<FleetInput.Traded> found = new ArrayList<>();
        TableFormat format = TableFormat.CSV
                .requiring("from", "to", "first_year", "last_year", "youngest", "oldest", "share_percent")
                .knowing("vehicle", "evidence", "source");
        rows(
                "trade.csv",
                false,
                format,
                row -> rule(row)
                        .ifPresent(rule -> found.add(new FleetInput.Traded(
                                row.optionalText("vehicle").orElse(""), rule))));
        return found;
    }

    private static Optional<TradeRule> rule(TableRow row) {
        Optional<Country> from = row.country("from");
        boolean elsewhere = row.optionalText("to").filter("elsewhere"::equals).isPresent();
        Optional<Country> to = elsewhere ? Optional.empty() : row.country("to");
        Optional<Integer> first = row.integer("first_year");
        Optional<Integer> last = row.integer("last_year");
        Optional<Integer> youngest = row.integer("youngest");
        Optional<Integer> oldest = row.integer("oldest");
        Optional<BigDecimal> share = row.decimal("share_percent");
        boolean complete = from.isPresent()
                && (elsewhere || to.isPresent())
                && first.isPresent()
                && last.isPresent()
                && youngest.isPresent()
                && oldest.isPresent()
                && share.isPresent();
        if (!complete) {
            return Optional.empty();
        }
        if (share.get().signum() < 0 || share.get().compareTo(HUNDRED) > 0 || to.equals(from)) {
            row.report(Finding.error(
                    "endoflife.wrong-trade",
                    row.position("share_percent"),
                    share.get().toPlainString()));
            return Optional.empty();
        }
        return Optional.of(new TradeRule(
                from.get(),
                to,
                first.get(),
                last.get(),
                youngest.get(),
                oldest.get(),
                share.get().movePointLeft(2).doubleValue()));
    }

    private List<FleetInput.Life> lives() {
        List<FleetInput.Life> found = new ArrayList<>();
        TableFormat format =
                TableFormat.CSV.requiring("lifetimes").knowing("country", "vehicle", "component", "source");
        rows(
                "lifetimes.csv",
                true,
                format,
                row -> row.text("lifetimes")
                        .ifPresent(text -> found.add(new FleetInput.Life(
                                row.optionalText("country").orElse(""),
                                row.optionalText("vehicle").orElse(""),
                                row.optionalText("component").orElse(""),
                                lifetimes(row, text)))));
        return found.stream().filter(life -> !life.lifetimes().isEmpty()).toList();
    }

    private List<Lifetime> lifetimes(TableRow row, String text) {
        List<Lifetime> found = new ArrayList<>();
        for (String id : text.split(";", -1)) {
            Lifetime lifetime = known.get(id.strip());
            if (lifetime == null) {
                row.report(Finding.error(
                        "endoflife.unknown-lifetime",
                        row.position("lifetimes"),
                        id.strip(),
                        NearestName.orNone(id.strip(), known.keySet())));
            } else {
                found.add(lifetime);
                tellCut(row, lifetime);
            }
        }
        return found;
    }

    private static void tellCut(TableRow row, Lifetime lifetime) {
        if (lifetime.survival() instanceof Survival.TruncatedNormal normal) {
            row.report(Finding.warning(
                    "endoflife.normal-lifetime",
                    row.position("lifetimes"),
                    lifetime.id(),
                    BigDecimal.valueOf(100 * normal.before())
                            .round(new java.math.MathContext(2))
                            .toPlainString()));
        }
    }
}
