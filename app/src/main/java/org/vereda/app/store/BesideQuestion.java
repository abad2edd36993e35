package org.vereda.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.beside.BesideQuery;
import org.vereda.inventory.comparison.beside.BesideTable;
import org.vereda.inventory.comparison.beside.GroupKey;
import org.vereda.inventory.comparison.beside.ReductionKind;

/** A question to transfers or reductions as a statement; texts of persons and files are arguments, never part of it. */
final class BesideQuestion {
    /** A receiver without identifier goes by its name. */
    private static final String RECEIVER = "CASE WHEN r.receiver_id = '' THEN r.receiver ELSE r.receiver_id END";

    private final BesideQuery query;
    private final Terms terms;
    private final List<@Nullable Object> arguments = new ArrayList<>();

    BesideQuestion(BesideQuery query, Terms terms) {
        this.query = query;
        this.terms = terms;
    }

    /** What fills the places of the {@link #statement() statement}, once that was written. */
    @Nullable
    Object[] arguments() {
        return arguments.toArray(new Object[0]);
    }

    /**
     * The statement: for each key its value and name (the name of a shared aspect is blank), the exact
     * sums of all amounts and of those across borders, then how many rows, rows that are no mass, and facilities, and whether
     * any was made up.
     */
    String statement() {
        arguments.clear();
        List<String> columns = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (int at = 0; at < query.by().size(); at++) {
            GroupKey key = query.by().get(at);
            columns.add(grouped(key) + " AS k" + at);
            columns.add(name(key) + " AS n" + at);
            groups.add("k" + at);
        }
        if (query.table() == BesideTable.TRANSFERS) {
            String across = " FILTER (" + acrossBorders() + ")";
            columns.addAll(List.of("sum(r.coarse)", "sum(r.fine)", "sum(r.coarse)" + across, "sum(r.fine)" + across));
            columns.addAll(List.of("count(*)", "count(r.other_amount)"));
        } else {
            columns.addAll(List.of("NULL", "NULL", "NULL", "NULL", "count(*)", "0"));
        }
        columns.addAll(List.of("count(DISTINCT f.plant)", "bool_or(fi.synthetic)"));
        return "SELECT " + String.join(", ", columns) + " FROM " + tables() + conditions()
                + (groups.isEmpty() ? " HAVING count(*) > 0" : " GROUP BY " + String.join(", ", groups));
    }

    private String tables() {
        String rows = query.table() == BesideTable.TRANSFERS ? "transfer" : "reduction";
        return rows + " r JOIN facility f ON f.site = r.site JOIN file fi ON fi.number = r.file"
                + " JOIN term_substance ts ON ts.number = r.substance"
                + " LEFT JOIN term_industry ti ON ti.number = f.industry"
                + (query.table() == BesideTable.TRANSFERS
                        ? " LEFT JOIN term_medium tm ON tm.number = r.medium"
                        : " JOIN term_kind tk ON tk.code = r.code")
                + " LEFT JOIN term_tier tt ON tt.number = f.plant";
    }

    private String acrossBorders() {
        return "f.country IS NOT NULL AND r.country <> f.country AND r.country <> " + terms.word("");
    }

    // --- filters

    private String conditions() {
        Stream<String> filters =
                query.filters().entrySet().stream().map(filter -> condition(filter.getKey(), filter.getValue()));
        Stream<String> borders = query.acrossBorders() ? Stream.of(acrossBorders()) : Stream.of();
        String all = Stream.concat(filters, borders).collect(Collectors.joining(" AND "));
        return all.isEmpty() ? "" : " WHERE " + all;
    }

    private String condition(GroupKey key, SortedSet<String> wanted) {
        return switch (key) {
            case GroupKey.Shared(Aspect aspect) -> condition(aspect, wanted, terms);
            case GroupKey.Own own ->
                switch (own) {
                    case RECEIVER -> oneOf(RECEIVER, wanted);
                    case ACTIVITY -> oneOf("r.code", wanted);
                    case ESTIMATE -> oneOf("coalesce(r.estimate, '')", wanted);
                    case KIND -> oneOf("r.code", codesOf(wanted));
                };
        };
    }

    private SortedSet<String> codesOf(SortedSet<String> kinds) {
        return terms.activities().stream()
                .filter(code -> kinds.contains(ReductionKind.of(code).name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String oneOf(String column, SortedSet<String> wanted) {
        if (wanted.isEmpty()) {
            return "false";
        }
        arguments.addAll(wanted);
        return column + " IN (" + wanted.stream().map(value -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /** A filter of a shared aspect over the rows {@code r} and their facilities {@code f}; an empty value asks for none. */
    static String condition(Aspect aspect, SortedSet<String> wanted, Terms terms) {
        List<Integer> numbers = terms.numbers(aspect, wanted);
        String column = raw(aspect);
        String listed = numbers.isEmpty()
                ? "false"
                : column + " IN (" + numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
        return wanted.contains("") ? "(" + listed + " OR " + column + " IS NULL)" : listed;
    }

    /** The column that filters look at. */
    private static String raw(Aspect aspect) {
        return switch (aspect) {
            case REGISTER -> "f.register";
            case COUNTRY -> "f.country";
            case SUBDIVISION -> "f.subdivision";
            case FACILITY -> "f.plant";
            case PARENT -> "f.parent";
            case INDUSTRY -> "f.industry";
            case SUBSTANCE -> "r.substance";
            case MEDIUM -> "r.medium";
            case DESTINATION -> "tm.destination";
            case YEAR -> "f.year";
            case TIER -> "tt.tier";
            case RECEIVER_COUNTRY -> "r.country";
        };
    }

    // --- groups

    private static String grouped(Aspect aspect) {
        return switch (aspect) {
            case REGISTER, FACILITY, PARENT, YEAR, RECEIVER_COUNTRY -> raw(aspect);
            case SUBSTANCE -> "ts.common";
            case INDUSTRY -> "coalesce(ti.common, 0)";
            case COUNTRY, SUBDIVISION, MEDIUM -> "coalesce(" + raw(aspect) + ", 0)";
            case DESTINATION, TIER -> "coalesce(" + raw(aspect) + ", -1)";
        };
    }

    private static String grouped(GroupKey key) {
        return switch (key) {
            case GroupKey.Shared shared -> grouped(shared.aspect());
            case GroupKey.Own own ->
                switch (own) {
                    case RECEIVER -> RECEIVER;
                    case ACTIVITY -> "r.code";
                    case ESTIMATE -> "coalesce(r.estimate, '')";
                    case KIND -> "tk.kind";
                };
        };
    }

    /** What people call the value, where the rows themselves say so. */
    private static String name(GroupKey key) {
        return switch (key) {
            case GroupKey.Shared shared -> "NULL";
            case GroupKey.Own own ->
                switch (own) {
                    case RECEIVER -> "max(r.receiver)";
                    case ACTIVITY -> "max(r.activity)";
                    case ESTIMATE, KIND -> "NULL";
                };
        };
    }
}
