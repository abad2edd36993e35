package org.vereda.app.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.DataVersion;
import org.vereda.inventory.comparison.beside.BesideAnswer;
import org.vereda.inventory.comparison.beside.BesideQuery;
import org.vereda.inventory.comparison.beside.BesideSource;
import org.vereda.inventory.comparison.beside.FacilityList;
import org.vereda.inventory.comparison.beside.FigureAnswer;
import org.vereda.inventory.comparison.beside.FigureQuery;
import org.vereda.inventory.comparison.beside.GroupKey;
import org.vereda.inventory.comparison.beside.PublishedTable;

/** Answers questions about transfers, reductions, facilities and published figures from the tables of a store. */
final class StoredBeside implements BesideSource {
    private final Sql sql;
    private final Terms terms;
    private final DataVersion version;

    StoredBeside(Sql sql, Terms terms, DataVersion version) {
        this.sql = sql;
        this.terms = terms;
        this.version = version;
    }

    @Override
    public DataVersion version() {
        return version;
    }

    @Override
    public BesideAnswer answer(BesideQuery query) {
        if (query.by().contains(GroupKey.of(Aspect.FACILITY))) {
            terms.nameFacilities();
        }
        BesideQuestion question = new BesideQuestion(query, terms);
        String statement = question.statement();
        return new BesideAnswer(query, sql.all(statement, row -> row(query.by(), row), question.arguments()), version);
    }

    private BesideAnswer.Row row(List<GroupKey> by, ResultSet row) throws SQLException {
        List<String> keys = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int at = 0; at < by.size(); at++) {
            Terms.Value value = value(by.get(at), row, 2 * at + 1);
            keys.add(value.key());
            names.add(value.name());
        }
        int next = 2 * by.size() + 1;
        return new BesideAnswer.Row(
                keys,
                names,
                mass(row, next),
                mass(row, next + 2),
                row.getInt(next + 4),
                row.getInt(next + 5),
                row.getInt(next + 6),
                row.getBoolean(next + 7));
    }

    private Terms.Value value(GroupKey key, ResultSet row, int column) throws SQLException {
        return switch (key) {
            case GroupKey.Shared(Aspect aspect) -> terms.value(aspect, row.getInt(column));
            case GroupKey.Own own -> {
                String text = row.getString(column);
                @Nullable String name = row.getString(column + 1);
                yield new Terms.Value(text, name == null || name.isEmpty() ? text : name);
            }
        };
    }

    private static Optional<BigDecimal> mass(ResultSet row, int column) throws SQLException {
        BigDecimal coarse = row.getBigDecimal(column);
        return coarse == null ? Optional.empty() : Optional.of(ExactMass.sum(coarse, row.getBigDecimal(column + 1)));
    }

    @Override
    public FacilityList facilities(Map<Aspect, SortedSet<String>> filters) {
        Map<Aspect, SortedSet<String>> ordered = new EnumMap<>(Aspect.class);
        ordered.putAll(filters);
        return new FacilityList(ordered, new FacilityQuestion(ordered, terms).answer(sql), version);
    }

    @Override
    public FigureAnswer figures(FigureQuery query) {
        return new FigureAnswer(query, StoredFigures.figures(sql, query), StoredFigures.missing(sql, query), version);
    }

    @Override
    public List<PublishedTable> published() {
        return StoredFigures.published(sql);
    }
}
