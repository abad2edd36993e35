package org.vereda.roadmap.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * End uses that rows tie together, with those rows: parts of a problem have nothing in common and are solved one by one.
 *
 * @param groups the end uses
 * @param rows the rows
 * @param rowsOfGroup for each end use the places of the rows that count it
 * @param premises which of them are priced together
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of the solver, never compared as a whole
public record Part(List<OptionGroup> groups, List<Row> rows, int[][] rowsOfGroup, List<Premises> premises) {

    /** End uses of a facility that pays once are put next to each other. */
    public static Part of(List<OptionGroup> unordered, List<Row> rows) {
        List<OptionGroup> groups = Premises.inOrder(unordered);
        int[][] rowsOfGroup = new int[groups.size()][];
        for (int g = 0; g < rowsOfGroup.length; g++) {
            rowsOfGroup[g] = covering(groups.get(g), rows);
        }
        return new Part(List.copyOf(groups), List.copyOf(rows), rowsOfGroup, Premises.of(groups));
    }

    private static int[] covering(OptionGroup group, List<Row> rows) {
        List<Integer> found = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            if (rows.get(r).covers(group)) {
                found.add(r);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The parts of a problem, in the order of their first end use. */
    public static List<Part> allOf(List<OptionGroup> groups, List<Row> rows) {
        Part whole = of(groups, rows);
        int[] leader = new int[groups.size()];
        int[] ofRow = new int[rows.size()];
        Arrays.fill(ofRow, -1);
        for (Premises premises : whole.premises) {
            Arrays.fill(leader, premises.first(), premises.end(), premises.first());
        }
        for (int g = 0; g < leader.length; g++) {
            for (int row : whole.rowsOfGroup[g]) {
                if (ofRow[row] < 0) {
                    ofRow[row] = g;
                } else {
                    leader[root(leader, g)] = root(leader, ofRow[row]);
                }
            }
        }
        return whole.collect(leader, ofRow);
    }

    private List<Part> collect(int[] leader, int[] ofRow) {
        Map<Integer, List<OptionGroup>> parts = new LinkedHashMap<>();
        for (int g = 0; g < leader.length; g++) {
            parts.computeIfAbsent(root(leader, g), any -> new ArrayList<>()).add(groups.get(g));
        }
        List<Part> found = new ArrayList<>();
        parts.forEach((root, members) -> found.add(of(members, rowsOf(root, leader, ofRow))));
        List<Row> empty = rowsOf(-1, leader, ofRow);
        if (!empty.isEmpty()) {
            found.add(of(List.of(), empty));
        }
        return found;
    }

    private List<Row> rowsOf(int root, int[] leader, int[] ofRow) {
        List<Row> own = new ArrayList<>();
        for (int r = 0; r < ofRow.length; r++) {
            int rootOfRow = ofRow[r] < 0 ? -1 : root(leader, ofRow[r]);
            if (rootOfRow == root) {
                own.add(rows.get(r));
            }
        }
        return own;
    }

    private static int root(int[] leader, int g) {
        int at = g;
        while (leader[at] != at) {
            at = leader[at];
        }
        return at;
    }

    public Part withRows(List<Row> others) {
        return of(groups, others);
    }

    /** A size of each row to which its numbers are set in relation: the right-hand side, or what it could sum to. */
    public double[] scales() {
        double[] scale = new double[rows.size()];
        for (int r = 0; r < scale.length; r++) {
            scale[r] = Math.abs(rows.get(r).required());
            scale[r] = scale[r] > 0 ? scale[r] : Math.max(1, largestSpending());
        }
        return scale;
    }

    /** All options started in the dearest year: no plan spends more on first purchases. */
    public double largestSpending() {
        double sum = 0;
        for (OptionGroup group : groups) {
            for (Candidate candidate : group.candidates()) {
                sum += candidate.spend(0, 0);
            }
        }
        return sum;
    }

    /** How much a plan falls short of a row's right-hand side. */
    public double missing(int row, Column[] plan) {
        return Math.max(0, rows.get(row).required() - sum(row, plan));
    }

    /** True where nothing starts at a facility before it has paid what it pays once. */
    boolean isPaid(Column[] plan) {
        return premises.stream().filter(Premises::pays).allMatch(own -> isPaid(own, plan));
    }

    private boolean isPaid(Premises own, Column[] plan) {
        int years = groups.get(own.payment()).years();
        int paid = PremisesPricing.earliest(plan[own.payment()].starts(), years);
        int from = Math.min(paid, groups.get(own.payment()).freeFrom());
        return IntStream.range(own.first(), own.payment())
                .allMatch(g -> PremisesPricing.earliest(plan[g].starts(), years) >= Math.min(from, years));
    }

    /** What a plan adds up to in a row. */
    public double sum(int row, Column[] plan) {
        double sum = 0;
        for (int g = 0; g < plan.length; g++) {
            if (rows.get(row).covers(groups.get(g))) {
                sum += rows.get(row).coefficient(groups.get(g), plan[g]);
            }
        }
        return sum;
    }

    public static double cost(Column[] plan) {
        double sum = 0;
        for (Column column : plan) {
            sum += column.cost();
        }
        return sum;
    }
}
