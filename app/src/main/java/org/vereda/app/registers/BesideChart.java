package org.vereda.app.registers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.report.chart.Chart;
import org.vereda.report.chart.Rows;
import org.vereda.report.chart.ValueBars;
import org.vereda.report.chart.YearColumns;
import org.vereda.report.page.Page;

/** The chart of named amounts: columns over the years where all have one, else bars of the largest. */
final class BesideChart {
    private static final List<String> STYLES = List.of("part-1", "part-2", "part-3");
    private static final int BARS = 20;

    private final Page page;
    private final String unit;
    private final List<Item> items;

    /**
     * An amount.
     *
     * @param name what it is of, empty for everything
     * @param year its year, where it has one
     * @param amount the amount
     */
    record Item(String name, Optional<Integer> year, BigDecimal amount) {}

    /**
     * Prepares the chart.
     *
     * @param unit the unit of the amounts, empty for counts
     * @param items the amounts, the most important first
     */
    BesideChart(Page page, String unit, List<Item> items) {
        this.page = page;
        this.unit = unit;
        this.items = List.copyOf(items);
    }

    /** The chart, or nothing where there is no amount above zero, or one below. */
    Optional<Chart> chart() {
        boolean any = items.stream().anyMatch(item -> item.amount().signum() > 0);
        boolean below = items.stream().anyMatch(item -> item.amount().signum() < 0);
        if (!any || below) {
            return Optional.empty();
        }
        boolean ofYears = items.stream().allMatch(item -> item.year().isPresent());
        return Optional.of(ofYears ? columns() : bars());
    }

    private Chart bars() {
        List<ValueBars.Row> rows = new ArrayList<>();
        items.stream().limit(BARS).forEach(item -> rows.add(bar(named(item), item.amount())));
        if (items.size() > BARS) {
            BigDecimal rest = items.stream().skip(BARS).map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            rows.add(bar(page.say("label.register-others", String.valueOf(items.size() - BARS)), rest));
        }
        return new ValueBars(rows, false);
    }

    private ValueBars.Row bar(String name, BigDecimal amount) {
        String shown = page.numbers().rounded(amount) + (unit.isEmpty() ? "" : "\u00a0" + unit);
        return new ValueBars.Row(new Rows.Label(name, ""), amount, shown, Optional.empty(), "part-1", false);
    }

    private String named(Item item) {
        String year = item.year().map(String::valueOf).orElse("");
        String name = item.name().isEmpty() ? year : item.name() + (year.isEmpty() ? "" : " · " + year);
        return name.isEmpty() ? page.say("label.register-all") : name;
    }

    private Chart columns() {
        List<String> names = parts();
        Map<Integer, List<BigDecimal>> values = new TreeMap<>();
        for (Item item : items) {
            List<BigDecimal> column = values.computeIfAbsent(
                    item.year().orElseThrow(),
                    year -> new ArrayList<>(Collections.nCopies(names.size(), BigDecimal.ZERO)));
            int known = names.indexOf(item.name());
            int part = known < 0 ? names.size() - 1 : known;
            column.set(part, column.get(part).add(item.amount()));
        }
        List<YearColumns.Column> columns = values.entrySet().stream()
                .map(entry -> new YearColumns.Column(entry.getKey(), entry.getValue()))
                .toList();
        List<String> shown = names.stream()
                .map(name -> name.isEmpty() ? page.say("label.register-all") : name)
                .toList();
        String axis = unit.isEmpty() ? page.say("label.register-count") : unit;
        return new YearColumns(page.numbers(), axis, shown, STYLES.subList(0, names.size()), columns);
    }

    /** All names where the styles tell them apart, else the two largest and the others. */
    private List<String> parts() {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        items.forEach(item -> sums.merge(item.name(), item.amount(), BigDecimal::add));
        List<String> names = sums.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        if (names.size() <= STYLES.size()) {
            return names;
        }
        List<String> kept = new ArrayList<>(names.subList(0, STYLES.size() - 1));
        kept.add(page.say("label.register-others", String.valueOf(names.size() - kept.size())));
        return kept;
    }
}
