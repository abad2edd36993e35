package org.vereda.app.registers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.report.chart.Chart;
import org.vereda.report.chart.Rows;
import org.vereda.report.chart.ValueBars;
import org.vereda.report.chart.YearColumns;
import org.vereda.report.page.Page;

/**
 * The chart that fits an answer: columns over the years where it is by year, stacked where another aspect divides them, else
 * bars of the largest groups. What does not fit is put together as "others", so that the parts still add up.
 */
final class AnswerChart {
    private static final List<String> STYLES = List.of("part-1", "part-2", "part-3");

    private final ReleaseAnswer answer;
    private final AmountUnit unit;
    private final Page page;
    private final int most;

    /**
     * Prepares the chart.
     *
     * @param most how many bars are drawn, the others put together not counted
     */
    AnswerChart(ReleaseAnswer answer, AmountUnit unit, Page page, int most) {
        this.answer = answer;
        this.unit = unit;
        this.page = page;
        this.most = most;
    }

    /** The chart, or nothing where no group has a sum. */
    Optional<Chart> chart() {
        boolean empty = answer.rows().stream().allMatch(row -> row.kilograms().isEmpty());
        if (empty) {
            return Optional.empty();
        }
        int year = answer.query().by().indexOf(Aspect.YEAR);
        return Optional.of(year >= 0 ? columns(year) : bars());
    }

    // --- bars

    private Chart bars() {
        List<ReleaseAnswer.Row> sorted = AnswerTable.largest(answer.rows(), Integer.MAX_VALUE).stream()
                .filter(row -> row.kilograms().isPresent())
                .toList();
        List<ValueBars.Row> rows = new ArrayList<>();
        sorted.stream().limit(most).forEach(row -> rows.add(bar(name(row, -1), amount(row))));
        if (sorted.size() > most) {
            BigDecimal rest = sorted.stream().skip(most).map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            rows.add(bar(page.say("label.register-others", String.valueOf(sorted.size() - most)), rest));
        }
        return new ValueBars(rows, false);
    }

    private ValueBars.Row bar(String name, BigDecimal amount) {
        String shown = page.numbers().rounded(amount) + "\u00a0" + unit.symbol();
        return new ValueBars.Row(new Rows.Label(name, ""), amount, shown, Optional.empty(), "part-1", false);
    }

    // --- years

    private Chart columns(int year) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        SortedSet<Integer> years = new TreeSet<>();
        for (ReleaseAnswer.Row row : answer.rows()) {
            if (row.kilograms().isPresent()) {
                sums.merge(name(row, year), amount(row), BigDecimal::add);
                years.add(Integer.valueOf(row.keys().get(year)));
            }
        }
        List<String> names = parts(sums);
        Map<Integer, List<BigDecimal>> values = new TreeMap<>();
        years.forEach(
                at -> values.put(at, new ArrayList<>(java.util.Collections.nCopies(names.size(), BigDecimal.ZERO))));
        for (ReleaseAnswer.Row row : answer.rows()) {
            if (row.kilograms().isPresent()) {
                int part = names.indexOf(name(row, year));
                add(values, Integer.valueOf(row.keys().get(year)), part < 0 ? names.size() - 1 : part, amount(row));
            }
        }
        List<YearColumns.Column> columns = values.entrySet().stream()
                .map(entry -> new YearColumns.Column(entry.getKey(), entry.getValue()))
                .toList();
        boolean single = names.size() == 1 && names.getFirst().isEmpty();
        List<String> shown = single ? List.of(page.say("label.register-released")) : names;
        return new YearColumns(page.numbers(), unit.symbol(), shown, STYLES.subList(0, names.size()), columns);
    }

    private static void add(Map<Integer, List<BigDecimal>> values, int year, int part, BigDecimal amount) {
        List<BigDecimal> column = values.getOrDefault(year, new ArrayList<>());
        column.set(part, column.get(part).add(amount));
    }

    /** All parts where three styles tell them apart, else the two largest and the others. */
    private List<String> parts(Map<String, BigDecimal> sums) {
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

    // --- words

    private BigDecimal amount(ReleaseAnswer.Row row) {
        return unit.of(row.kilograms().orElse(BigDecimal.ZERO));
    }

    /** The names of a group, those of one column left out. */
    private String name(ReleaseAnswer.Row row, int without) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < row.keys().size(); at++) {
            if (at != without) {
                parts.add(word(
                        answer.query().by().get(at),
                        row.keys().get(at),
                        row.names().get(at)));
            }
        }
        boolean everything = row.keys().isEmpty();
        return everything ? page.say("label.register-released") : String.join(" · ", parts);
    }

    private String word(Aspect aspect, String key, String name) {
        if (key.isEmpty()) {
            return "–";
        }
        return switch (aspect) {
            case COUNTRY -> page.words().find("label.country." + key).orElse(key);
            case MEDIUM -> page.say("label.register-medium." + key);
            case DESTINATION -> page.say("label.register-destination." + key);
            case REGISTER, SUBDIVISION, FACILITY, PARENT, INDUSTRY, SUBSTANCE, YEAR, TIER, RECEIVER_COUNTRY -> name;
        };
    }
}
