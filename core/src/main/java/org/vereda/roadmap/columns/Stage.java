package org.vereda.roadmap.columns;

import java.util.Arrays;
import java.util.List;

/**
 * What a run minimizes: cost, or what is missing on rows that may give way.
 *
 * @param costWeight 1 where the cost of the paths counts, 0 where only what is missing counts
 * @param slackCost for each row what a unit missing costs, infinite where the row must hold
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of the solver, never compared as a whole
public record Stage(double costWeight, double[] slackCost) {

    /** Least cost; every row must hold. */
    public static Stage leastCost(List<Row> rows) {
        double[] slackCost = new double[rows.size()];
        Arrays.fill(slackCost, Double.POSITIVE_INFINITY);
        return new Stage(1, slackCost);
    }

    /** Least sum of the shares of the targets that are missed. */
    public static Stage leastShortfall(List<Row> rows) {
        double[] slackCost = rows.stream()
                .mapToDouble(row -> row.mayBeMissed() ? 1 / row.required() : Double.POSITIVE_INFINITY)
                .toArray();
        return new Stage(0, slackCost);
    }

    /** Least additional money with which the targets hold, or miss least: a missed target costs far more than money. */
    public static Stage leastMoney(List<Row> rows, double allSpending) {
        double[] slackCost = rows.stream()
                .mapToDouble(row -> switch (row.counts()) {
                    case REDUCTION -> 100 * Math.max(1, allSpending) / row.required();
                    case SPENDING, OWN_SPENDING, SET_ASIDE_SPENDING -> 1;
                    case STARTS, STAFF_HOURS -> Double.POSITIVE_INFINITY;
                    case NET_COST ->
                        row.mayBeMissed() ? 100 * Math.max(1, allSpending) / row.required() : Double.POSITIVE_INFINITY;
                })
                .toArray();
        return new Stage(0, slackCost);
    }

    boolean mayGiveWay(int row) {
        return slackCost[row] < Double.POSITIVE_INFINITY;
    }
}
