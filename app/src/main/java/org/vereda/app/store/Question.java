package org.vereda.app.store;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.ReleaseQuery;
import org.vereda.inventory.comparison.SumRules;
import org.vereda.inventory.releases.ReportingState;

/**
 * A question as a statement over numbers. No text of a person or a file is ever part of it.
 *
 * <p>Rows about a facility, a substance and a year in one state are summed first: the sums are the same, and then the groups
 * only count what is left.
 */
final class Question {
    /** The states in the order of the answer's columns. */
    static final List<ReportingState> STATES = List.of(ReportingState.values());

    private final ReleaseQuery query;
    private final Terms terms;
    private final SumRules rules;

    Question(ReleaseQuery query, Terms terms, SumRules rules) {
        this.query = query;
        this.terms = terms;
        this.rules = rules;
        if (query.by().contains(Aspect.FACILITY)) {
            terms.nameFacilities();
        }
        rules.families().ifPresent(terms::join);
    }

    /** True where the answer is of transfers, seen by receiver. */
    private boolean isOfTransfers() {
        return uses(Aspect.RECEIVER_COUNTRY);
    }

    private boolean uses(Aspect aspect) {
        return query.by().contains(aspect) || query.filters().containsKey(aspect);
    }

    /** The statement: keys, coarse and fine sum, facilities, synthetic, then a count for each state. */
    String statement() {
        List<String> keys = new ArrayList<>();
        List<String> grouped = new ArrayList<>();
        for (int at = 0; at < query.by().size(); at++) {
            keys.add("k" + at);
            grouped.add(grouped(query.by().get(at)) + " AS k" + at);
        }
        grouped.add("f.plant AS plant");
        grouped.add("f.register AS register");
        grouped.add("r.site AS site");
        grouped.add("ts.common AS substance");
        grouped.add((isOfTransfers() ? "0" : "r.state") + " AS state");
        String inner = "SELECT " + String.join(", ", grouped)
                + ", sum(r.coarse) AS coarse, sum(r.fine) AS fine, bool_or(fi.synthetic) AS synthetic FROM "
                + tables() + conditions() + " GROUP BY ALL";
        List<String> counts = new ArrayList<>(keys);
        counts.addAll(List.of("sum(coarse)", "sum(fine)", "count(DISTINCT plant)", "bool_or(synthetic)"));
        STATES.forEach(state -> counts.add("count(*) FILTER (state = " + number(state) + ")"));
        return "WITH line AS (" + inner + ") SELECT " + String.join(", ", counts) + " FROM line l" + omissions()
                + (keys.isEmpty() ? " HAVING count(*) > 0" : " GROUP BY " + String.join(", ", keys));
    }

    /** Rows that the rules of the sum leave out. */
    private String omissions() {
        List<String> kept = new ArrayList<>();
        List<Integer> excluded = terms.substanceNumbers(rules.excluded());
        if (!excluded.isEmpty()) {
            kept.add("l.substance NOT IN (" + joined(excluded) + ")");
        }
        if (rules.parts().isPresent()) {
            kept.add("NOT EXISTS (SELECT 1 FROM line w JOIN term_whole tw ON tw.whole = w.substance"
                    + " WHERE w.site = l.site AND tw.part = l.substance AND tw.register = l.register)");
        }
        return kept.isEmpty() ? "" : " WHERE " + String.join(" AND ", kept);
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /**
     * The production ratios of the reports that pass the filters: plant, common substance, year, ratio, basis. A report has
     * one ratio whatever it was released into, so filters of media do not apply. A ratio of a file without reports counts where no
     * report states its own.
     */
    String ratios() {
        Set<Aspect> filtered = EnumSet.noneOf(Aspect.class);
        filtered.addAll(query.filters().keySet());
        filtered.removeAll(EnumSet.of(Aspect.MEDIUM, Aspect.DESTINATION, Aspect.RECEIVER_COUNTRY));
        String all = filtered.stream()
                .map(aspect -> condition(aspect).replace(industry(), "f.industry"))
                .collect(Collectors.joining(" AND "));
        return "SELECT f.plant, ts.common, f.year, r.value, r.basis FROM ratio r JOIN facility f ON f.site = r.site"
                + " JOIN term_substance ts ON ts.number = r.substance"
                + " LEFT JOIN term_tier tt ON tt.number = f.plant"
                + " WHERE (r.report > 0 OR NOT EXISTS (SELECT 1 FROM ratio o JOIN term_substance os ON os.number = o.substance"
                + " WHERE o.report > 0 AND o.site = r.site AND os.common = ts.common))"
                + (all.isEmpty() ? "" : " AND " + all)
                + " ORDER BY ALL";
    }

    private int number(ReportingState state) {
        if (isOfTransfers()) {
            return state == ReportingState.REPORTED ? 0 : -1;
        }
        return terms.word(state.name());
    }

    private String tables() {
        String rows =
                isOfTransfers() ? "transfer" : uses(Aspect.MEDIUM) || uses(Aspect.DESTINATION) ? "release" : "total";
        StringBuilder tables = new StringBuilder(rows + " r JOIN facility f ON f.site = r.site"
                + " JOIN file fi ON fi.number = r.file JOIN term_substance ts ON ts.number = r.substance");
        if (rules.families().isPresent()) {
            tables.append(" JOIN term_family tf ON tf.substance = ts.common");
        }
        if (query.by().contains(Aspect.INDUSTRY)) {
            tables.append(" LEFT JOIN term_industry ti ON ti.number = ").append(industry());
        }
        if (uses(Aspect.DESTINATION)) {
            tables.append(" LEFT JOIN term_medium tm ON tm.number = r.medium");
        }
        if (uses(Aspect.TIER)) {
            tables.append(" LEFT JOIN term_tier tt ON tt.number = f.plant");
        }
        return tables.toString();
    }

    private String conditions() {
        Set<Aspect> filtered = query.filters().isEmpty()
                ? Set.of()
                : EnumSet.copyOf(query.filters().keySet());
        String all = filtered.stream().map(this::condition).collect(Collectors.joining(" AND "));
        return all.isEmpty() ? "" : " WHERE " + all;
    }

    /** An empty value asks for rows that have none. */
    private String condition(Aspect aspect) {
        Set<String> wanted = query.filters().getOrDefault(aspect, java.util.Collections.emptySortedSet());
        List<Integer> numbers = terms.numbers(aspect, wanted);
        String column = raw(aspect);
        String listed = numbers.isEmpty() ? "false" : column + " IN (" + joined(numbers) + ")";
        return wanted.contains("") ? "(" + listed + " OR " + column + " IS NULL)" : listed;
    }

    /** The column that filters look at. */
    private String raw(Aspect aspect) {
        return switch (aspect) {
            case REGISTER -> "f.register";
            case COUNTRY -> "f.country";
            case SUBDIVISION -> "f.subdivision";
            case FACILITY -> "f.plant";
            case PARENT -> "f.parent";
            case INDUSTRY -> industry();
            case SUBSTANCE -> "r.substance";
            case MEDIUM -> "r.medium";
            case DESTINATION -> "tm.destination";
            case YEAR -> "f.year";
            case TIER -> "tt.tier";
            case RECEIVER_COUNTRY -> "r.country";
        };
    }

    /** The column that groups are made by; 0 or -1 where a row has no value. */
    private String grouped(Aspect aspect) {
        return switch (aspect) {
            case REGISTER, FACILITY, PARENT, YEAR, RECEIVER_COUNTRY -> raw(aspect);
            case SUBSTANCE -> rules.families().isPresent() ? "tf.family" : "ts.common";
            case INDUSTRY -> "coalesce(ti.common, 0)";
            case COUNTRY, SUBDIVISION, MEDIUM -> "coalesce(" + raw(aspect) + ", 0)";
            case DESTINATION, TIER -> "coalesce(" + raw(aspect) + ", -1)";
        };
    }

    /** A report that states its own industry goes by that one. Rows of receivers state none. */
    private String industry() {
        return isOfTransfers() ? "f.industry" : "coalesce(r.industry, f.industry)";
    }
}
