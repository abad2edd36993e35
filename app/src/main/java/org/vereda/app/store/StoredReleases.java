package org.vereda.app.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vereda.inventory.Register;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.DataVersion;
import org.vereda.inventory.comparison.ProductionRatio;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.inventory.comparison.ReleaseQuery;
import org.vereda.inventory.comparison.ReleaseSource;
import org.vereda.inventory.comparison.SumRules;
import org.vereda.inventory.releases.RegisterReport.RatioBasis;
import org.vereda.inventory.releases.ReportingState;

/** Answers questions from the tables of a store. */
final class StoredReleases implements ReleaseSource {
    /** By the keys from left to right. */
    private static final Comparator<ReleaseAnswer.Row> ORDER = (one, other) -> {
        for (int at = 0; at < one.keys().size(); at++) {
            int order = one.keys().get(at).compareTo(other.keys().get(at));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private final Sql sql;
    private final Terms terms;
    private final DataVersion version;

    StoredReleases(Sql sql, Terms terms, DataVersion version) {
        this.sql = sql;
        this.terms = terms;
        this.version = version;
    }

    @Override
    public DataVersion version() {
        return version;
    }

    @Override
    public ReleaseAnswer answer(ReleaseQuery query) {
        return answer(query, SumRules.PLAIN);
    }

    @Override
    public ReleaseAnswer answer(ReleaseQuery query, SumRules rules) {
        List<ReleaseAnswer.Row> rows =
                sql.all(new Question(query, terms, rules).statement(), row -> row(query.by(), rules, row)).stream()
                        .sorted(ORDER)
                        .toList();
        return new ReleaseAnswer(query, rows, List.of(), version);
    }

    @Override
    public Map<Register, Set<String>> substances() {
        return terms.reported();
    }

    @Override
    public List<ProductionRatio> ratios(ReleaseQuery query) {
        terms.nameFacilities();
        return sql.all(
                new Question(query, terms, SumRules.PLAIN).ratios(),
                row -> new ProductionRatio(
                        terms.value(Aspect.FACILITY, row.getInt(1)).key(),
                        terms.value(Aspect.SUBSTANCE, row.getInt(2)).key(),
                        row.getInt(3),
                        new BigDecimal(row.getString(4)),
                        RatioBasis.valueOf(
                                terms.value(Aspect.MEDIUM, row.getInt(5)).key())));
    }

    private Terms.Value value(Aspect aspect, SumRules rules, int number) {
        boolean isFamily = aspect == Aspect.SUBSTANCE && rules.families().isPresent();
        return isFamily ? terms.family(number) : terms.value(aspect, number);
    }

    private ReleaseAnswer.Row row(List<Aspect> by, SumRules rules, ResultSet row) throws SQLException {
        List<String> keys = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int at = 0; at < by.size(); at++) {
            Terms.Value value = value(by.get(at), rules, row.getInt(at + 1));
            keys.add(value.key());
            names.add(value.name());
        }
        int next = by.size() + 1;
        BigDecimal coarse = row.getBigDecimal(next);
        Optional<BigDecimal> kilograms =
                coarse == null ? Optional.empty() : Optional.of(ExactMass.sum(coarse, row.getBigDecimal(next + 1)));
        int facilities = row.getInt(next + 2);
        boolean synthetic = row.getBoolean(next + 3);
        Map<ReportingState, Integer> states = new EnumMap<>(ReportingState.class);
        for (int at = 0; at < Question.STATES.size(); at++) {
            int count = row.getInt(next + 4 + at);
            if (count > 0) {
                states.put(Question.STATES.get(at), count);
            }
        }
        return new ReleaseAnswer.Row(keys, names, kilograms, states, facilities, synthetic);
    }
}
