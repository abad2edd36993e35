package org.vereda.roadmap.columns;

import java.util.ArrayList;
import java.util.List;

/** Prices on rows as one end use sees them: the worth of a unit saved and the cost of a start, in each year. */
final class RowPrices {
    private final OptionGroup group;
    private final double costWeight;
    private final double[] worth;
    private final double[] perMoney;
    private final double[] perSetAside;
    private final double[] perStart;
    private final double[] perHour;
    private final List<Fund> funds = new ArrayList<>();
    private double perCost;

    /** A row that a fund adds to, with its price. */
    private record Fund(Row row, double price) {}

    /**
     * @param costWeight 1 where the cost of paths counts, 0 where only the rows count
     */
    RowPrices(OptionGroup group, double costWeight) {
        this.group = group;
        this.costWeight = costWeight;
        worth = new double[group.years()];
        perMoney = new double[group.years()];
        perSetAside = new double[group.years()];
        perStart = new double[group.years()];
        perHour = new double[group.years()];
        for (int year = 0; year < worth.length; year++) {
            worth[year] = costWeight * group.value(year);
        }
    }

    OptionGroup group() {
        return group;
    }

    void add(Row row, double price) {
        switch (row.counts()) {
            case REDUCTION -> worth[row.year()] += price * row.factor(group);
            case SPENDING -> addInYears(row, price, perMoney);
            case OWN_SPENDING -> {
                addInYears(row, price, perMoney);
                funds.add(new Fund(row, price));
            }
            case SET_ASIDE_SPENDING -> addInYears(row, price, perSetAside);
            case STARTS -> perStart[row.year()] += price;
            case STAFF_HOURS -> perHour[row.year()] += price;
            case NET_COST -> addCost(price * row.weight(group));
        }
    }

    private void addCost(double price) {
        perCost += price;
        for (int year = 0; year < worth.length; year++) {
            worth[year] += price * group.value(year);
        }
    }

    private static void addInYears(Row row, double price, double[] perYear) {
        for (int year = row.since(); year <= row.year(); year++) {
            perYear[year] += price;
        }
    }

    /** A unit saved in a year is worth so much more. */
    void addWorth(int year, double more) {
        worth[year] += more;
    }

    double[] worth() {
        return worth;
    }

    /** For each option and start year what starting costs; infinite where it may not be started. */
    double[][] startCosts() {
        double[][] costs = new double[group.candidates().size()][group.years()];
        for (int k = 0; k < costs.length; k++) {
            Candidate candidate = group.candidates().get(k);
            for (int start = 0; start < group.years(); start++) {
                costs[k][start] = candidate.mayStart(start) ? startCost(candidate, start) : Double.POSITIVE_INFINITY;
            }
        }
        return costs;
    }

    private double startCost(Candidate candidate, int start) {
        double charged = candidate.change(start);
        double cost = costWeight * candidate.cost(start) + perCost * (candidate.cost(start) - charged);
        cost += perStart[start] * candidate.starts();
        cost += perHour[start] * candidate.staffHours();
        for (Fund fund : funds) {
            cost -= fund.price * fund.row.drawn(group, candidate, start);
        }
        for (int year = start; year < group.years(); year += candidate.life()) {
            double price = perMoney[year] + (candidate.needsSetAside() ? perSetAside[year] : 0);
            cost += price * candidate.spend(start, year);
        }
        return cost;
    }

    Pricing pricing() {
        return new Pricing(group, worth, startCosts());
    }

    /** Where nothing may start before a year. */
    Pricing pricing(int from) {
        return new Pricing(group, worth, Pricing.startingFrom(startCosts(), from));
    }
}
