package org.vereda.roadmap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vereda.inventory.Burden;
import org.vereda.quantity.Country;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.columns.Row;

/**
 * A row that ties facilities together: a target, a budget, a set-aside, a limit on starts or hours, as the plan is held to it
 * (pooled, split or as it was stated).
 *
 * @param kind what it limits
 * @param scope whose decisions count: {@code all}, countries joined by {@code +}, or a facility
 * @param metric what is reduced, for targets
 * @param since the first year of the money it sums: the row's year where nothing is carried over
 * @param year in which year
 * @param amount the least reduction in the metric's unit, the most money in the plan's currency, the most starts or
 *     the most hours
 * @param positions the rows it was made from
 */
public record CouplingRow(
        Kind kind,
        String scope,
        Optional<Burden> metric,
        int since,
        int year,
        BigDecimal amount,
        List<SourcePosition> positions) {
    /** What a row limits. */
    public enum Kind {
        /** A reduction that must be reached. */
        TARGET,
        /** The most that may be invested. */
        BUDGET,
        /** The most that may be invested beyond what a fund may pay. */
        OWN_BUDGET,
        /** The most that may be invested out of budgets and a fund together. */
        FUND,
        /** The most that may be invested in options that the payback limit would refuse. */
        SET_ASIDE,
        /** The most options that may be started at a facility. */
        STARTS,
        /** The most hours of staff that may go into options that start. */
        STAFF,
        /** The most that the plan may cost somebody less what it saves, discounted; negative for the least gain. */
        NET_COST,
        /** What somebody has to bear beyond a share of the plan's cost less savings; at most nothing. */
        BENEFIT_SHARE
    }

    public CouplingRow {
        positions = List.copyOf(positions);
    }

    /** What the optimizer sums for it. */
    Row.Counts counts() {
        return switch (kind) {
            case TARGET -> Row.Counts.REDUCTION;
            case BUDGET, FUND -> Row.Counts.SPENDING;
            case OWN_BUDGET -> Row.Counts.OWN_SPENDING;
            case SET_ASIDE -> Row.Counts.SET_ASIDE_SPENDING;
            case STARTS -> Row.Counts.STARTS;
            case STAFF -> Row.Counts.STAFF_HOURS;
            case NET_COST, BENEFIT_SHARE -> Row.Counts.NET_COST;
        };
    }

    /** The countries' codes joined by a plus sign. */
    public static String label(Set<Country> countries) {
        return String.join(
                "+", new TreeSet<>(countries).stream().map(Country::name).toList());
    }

    /** Its year, or the years whose money it sums, for example {@code 2030} or {@code 2027-2030}. */
    public String years() {
        return since == year ? Integer.toString(year) : since + "-" + year;
    }

    /** Its name in certificates, for example {@code target/ghg/CA/2030}. */
    public String id() {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return word + metric.map(what -> "/" + what.id()).orElse("") + "/" + scope + "/" + years();
    }

    /** Where it was read first. */
    public SourcePosition position() {
        return positions.isEmpty() ? SourcePosition.NOWHERE : positions.getFirst();
    }

    CouplingRow withAmount(BigDecimal other) {
        return new CouplingRow(kind, scope, metric, since, year, other, positions);
    }
}
