package org.vereda.roadmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vereda.roadmap.Certificate.Complaint;
import org.vereda.roadmap.columns.Candidate;
import org.vereda.roadmap.columns.Column;
import org.vereda.roadmap.columns.OptionGroup;
import org.vereda.roadmap.columns.Row;

/**
 * Recomputes the bound of a certificate and the cost of its plan in a way of its own: forward in time over the sets of
 * options that were started, next year's sets from this year's, not by the tables of the optimizer.
 */
final class BoundCheck {
    private final RoadmapProblem problem;
    private final Map<String, Double> prices;

    BoundCheck(RoadmapProblem problem, Map<String, Double> prices) {
        this.problem = problem;
        this.prices = prices;
    }

    /** {@code sum of price * required + sum over end uses of the least of (q - sum of price * coefficient)}. */
    double bound() {
        double sum = 0;
        for (Row row : problem.rows()) {
            sum += price(row) * row.required();
        }
        for (List<OptionGroup> facility : problem.payingFacilities()) {
            sum += leastOf(facility);
        }
        for (OptionGroup group : problem.alone()) {
            sum += least(group, 0);
        }
        return sum;
    }

    /** The least over the years in which a facility may pay what it pays once, before which nothing starts there; or it never pays. */
    private double leastOf(List<OptionGroup> facility) {
        OptionGroup payment = facility.getLast();
        List<OptionGroup> uses = facility.subList(0, facility.size() - 1);
        int years = payment.years();
        double least = Double.POSITIVE_INFINITY;
        for (int year = 0; year <= years; year++) {
            double cost = year < years ? startCost(rows(payment), payment, 0, year) : 0;
            for (OptionGroup use : uses) {
                cost += cost < Double.POSITIVE_INFINITY ? least(use, Math.min(year, payment.freeFrom())) : 0;
            }
            least = Math.min(least, cost);
        }
        return least;
    }

    private List<Row> rows(OptionGroup group) {
        return problem.rows().stream().filter(row -> row.covers(group)).toList();
    }

    /** The cost of a plan; complains where it breaks a row, a prerequisite or an exclusion, or names no option. */
    double cost(Map<String, Integer> plan, List<Complaint> complaints) {
        int used = 0;
        double cost = 0;
        Column[] columns = new Column[problem.groups().size()];
        for (int g = 0; g < columns.length; g++) {
            OptionGroup group = problem.groups().get(g);
            int[] starts = starts(group, plan);
            used += (int) Arrays.stream(starts).filter(start -> start >= 0).count();
            columns[g] = group.column(starts);
            cost += columns[g].cost();
            checkBundles(group, starts, complaints);
        }
        if (used != plan.size()) {
            complaints.add(Complaint.of(Complaint.Kind.UNKNOWN_OPTION));
        }
        checkRows(columns, complaints);
        checkPayments(plan, complaints);
        return cost;
    }

    private int[] starts(OptionGroup group, Map<String, Integer> plan) {
        int[] starts = new int[group.candidates().size()];
        for (int k = 0; k < starts.length; k++) {
            Integer year = plan.get(group.candidates().get(k).option().id());
            int start = year == null ? -1 : year - problem.scenario().firstYear();
            starts[k] = start >= 0 && start < group.years() ? start : -1;
        }
        return starts;
    }

    private static void checkBundles(OptionGroup group, int[] starts, List<Complaint> complaints) {
        for (int k = 0; k < starts.length; k++) {
            if (starts[k] >= 0 && !group.candidates().get(k).mayStart(starts[k])) {
                complaints.add(Complaint.of(
                        Complaint.Kind.BROKEN_BUNDLE, group.endUse().id()));
                return;
            }
        }
        for (int year = 0; year < group.years(); year++) {
            if (!isAllowed(group, working(group, starts, year))) {
                complaints.add(Complaint.of(
                        Complaint.Kind.BROKEN_BUNDLE, group.endUse().id()));
                return;
            }
        }
    }

    private void checkRows(Column[] columns, List<Complaint> complaints) {
        for (Row row : problem.rows()) {
            double sum = 0;
            double size = Math.abs(row.required());
            for (int g = 0; g < columns.length; g++) {
                OptionGroup group = problem.groups().get(g);
                double own = row.covers(group) ? row.coefficient(group, columns[g]) : 0;
                sum += own;
                size = Math.max(size, Math.abs(own));
            }
            if (sum < row.required() - Row.TOLERANCE * size) {
                complaints.add(Complaint.of(
                        Complaint.Kind.BROKEN_ROW,
                        row.id(),
                        Decimals.of(Math.abs(row.required())).toPlainString(),
                        Decimals.of(Math.abs(sum)).toPlainString()));
            }
        }
    }

    private void checkPayments(Map<String, Integer> plan, List<Complaint> complaints) {
        for (List<OptionGroup> facility : problem.payingFacilities()) {
            int paid = earliest(List.of(facility.getLast()), plan);
            int first = earliest(facility.subList(0, facility.size() - 1), plan);
            int free = facility.getLast().freeFrom();
            if (first
                    < Math.min(
                            paid,
                            free < Integer.MAX_VALUE ? free + problem.scenario().firstYear() : free)) {
                complaints.add(Complaint.of(
                        Complaint.Kind.UNPAID, facility.getLast().endUse().facility(), Integer.toString(first)));
            }
        }
    }

    private static int earliest(List<OptionGroup> groups, Map<String, Integer> plan) {
        return groups.stream()
                .flatMap(group -> group.candidates().stream())
                .map(candidate -> plan.get(candidate.option().id()))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static boolean[] working(OptionGroup group, int[] starts, int year) {
        boolean[] works = new boolean[starts.length];
        for (int k = 0; k < starts.length; k++) {
            works[k] = starts[k] >= 0 && starts[k] + group.candidates().get(k).lead() <= year;
        }
        return works;
    }

    private static boolean isAllowed(OptionGroup group, boolean[] works) {
        for (int k = 0; k < works.length; k++) {
            for (int other = 0; works[k] && other < works.length; other++) {
                boolean needed = group.candidates()
                        .get(k)
                        .option()
                        .prerequisites()
                        .contains(group.candidates().get(other).option().measure());
                boolean excluded = other != k
                        && group.candidates().get(k).option().exclusionGroup().isPresent()
                        && group.candidates()
                                .get(k)
                                .option()
                                .exclusionGroup()
                                .equals(group.candidates().get(other).option().exclusionGroup());
                if ((needed && !works[other]) || (excluded && works[other])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Forward over years: for each memory of what works (and since when, where that matters) the least cost so far, nothing starting before a year. */
    private double least(OptionGroup group, int from) {
        List<Row> rows = rows(group);
        int[] none = new int[group.candidates().size()];
        Arrays.fill(none, -1);
        Map<List<Integer>, Double> reached = new HashMap<>(Map.of(memory(group, none), 0.0));
        Map<List<Integer>, int[]> example = new HashMap<>(Map.of(memory(group, none), none));
        for (int year = 0; year < group.years(); year++) {
            Map<List<Integer>, Double> next = new HashMap<>();
            Map<List<Integer>, int[]> nextExample = new HashMap<>();
            for (Map.Entry<List<Integer>, Double> entry : reached.entrySet()) {
                int[] since = example.getOrDefault(entry.getKey(), none);
                for (int[] more : extensions(group, since, year, from)) {
                    double cost = entry.getValue() + yearCost(group, rows, since, more, year);
                    List<Integer> memory = memory(group, more);
                    if (next.merge(memory, cost, Math::min) == cost) {
                        nextExample.put(memory, more);
                    }
                }
            }
            reached = next;
            example = nextExample;
        }
        return reached.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    private static List<Integer> memory(OptionGroup group, int[] since) {
        List<Integer> memory = new ArrayList<>();
        for (int k = 0; k < since.length; k++) {
            memory.add(since[k] < 0 || group.candidates().get(k).fades() ? since[k] : 0);
        }
        return memory;
    }

    /** All ways in which more options that start in a year or later may begin to work in another. */
    private static List<int[]> extensions(OptionGroup group, int[] since, int year, int from) {
        List<int[]> found = new ArrayList<>(List.of(since));
        for (int k = 0; k < since.length; k++) {
            if (since[k] < 0 && group.candidates().get(k).lead() + from <= year) {
                for (int[] base : List.copyOf(found)) {
                    int[] more = base.clone();
                    more[k] = year;
                    found.add(more);
                }
            }
        }
        found.removeIf(more -> {
            boolean[] works = new boolean[more.length];
            for (int k = 0; k < works.length; k++) {
                works[k] = more[k] >= 0;
            }
            return !isAllowed(group, works);
        });
        return found;
    }

    private double yearCost(OptionGroup group, List<Row> rows, int[] before, int[] now, int year) {
        double cost = 0;
        double residual = 1;
        for (int k = 0; k < now.length; k++) {
            Candidate candidate = group.candidates().get(k);
            if (now[k] >= 0) {
                residual *= 1 - candidate.share(year - now[k] < 0 || !candidate.fades() ? 0 : year - now[k]);
            }
            if (now[k] != before[k]) {
                cost += startCost(rows, group, k, year - candidate.lead());
            }
        }
        double worth = group.value(year);
        for (Row row : rows) {
            boolean counts = row.counts() == Row.Counts.REDUCTION && row.year() == year;
            worth += counts ? price(row) * row.factor(group) : 0;
            worth += row.counts() == Row.Counts.NET_COST ? price(row) * row.weight(group) * group.value(year) : 0;
        }
        return cost - worth * group.baseline(year) * (1 - residual);
    }

    private double startCost(List<Row> rows, OptionGroup group, int option, int start) {
        Candidate candidate = group.candidates().get(option);
        double cost = candidate.mayStart(start) ? candidate.cost(start) : Double.POSITIVE_INFINITY;
        for (Row row : rows) {
            cost += price(row) * row.used(group, option, start);
        }
        return cost;
    }

    private double price(Row row) {
        Double price = prices.get(row.id());
        return price == null ? 0 : price;
    }
}
