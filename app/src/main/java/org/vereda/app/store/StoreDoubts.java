package org.vereda.app.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.vereda.inventory.comparison.beside.FigureQuery;
import org.vereda.inventory.comparison.beside.PublishedTable;
import org.vereda.inventory.plausibility.PlausibilityRules;
import org.vereda.inventory.plausibility.RegisterScreen;
import org.vereda.inventory.plausibility.Relation;
import org.vereda.inventory.plausibility.StatisticRelations;
import org.vereda.inventory.plausibility.Suspicion;
import org.vereda.inventory.plausibility.Suspicions;
import org.vereda.inventory.releases.RegisterReport;

/**
 * What is suspicious in a store: amounts against those of peers, over the years, of substances that hardly anybody reports,
 * the same amount twice, and published figures that do not add up or jump. At any time the reports of one register and year,
 * or of 500 facilities, or the figures of one indicator are in memory, and counts of the rest.
 */
final class StoreDoubts {
    private final Sql sql;
    private final List<Suspicion> found = new ArrayList<>();

    private StoreDoubts(Sql sql) {
        this.sql = sql;
    }

    static Suspicions of(Sql sql) {
        StoreDoubts doubts = new StoreDoubts(sql);
        doubts.amongPeers();
        doubts.overTheYears();
        doubts.inPublishedTables();
        return new Suspicions(doubts.found);
    }

    private void amongPeers() {
        RegisterScreen screen = new RegisterScreen();
        StoredReports reports = new StoredReports(sql);
        reports.eachYear(year -> year.forEach(stored -> screen.add(stored.report(), Optional.of(stored.facility()))));
        reports.eachYear(year ->
                year.forEach(stored -> screen.check(stored.report(), Optional.of(stored.facility()), found::add)));
    }

    private void overTheYears() {
        new StoredReports(sql).eachFacilities(some -> {
            IdentityHashMap<RegisterReport, Optional<BigDecimal>> ratios = new IdentityHashMap<>();
            some.forEach(stored -> ratios.put(stored.report(), stored.ratio()));
            List<RegisterReport> reports =
                    some.stream().map(StoredReports.Stored::report).toList();
            List<Relation> relations = new ArrayList<>(
                    RegisterScreen.series(reports, report -> ratios.getOrDefault(report, Optional.empty())));
            relations.addAll(RegisterScreen.entries(reports));
            found.addAll(PlausibilityRules.check(relations).all());
        });
    }

    private void inPublishedTables() {
        for (PublishedTable table : StoredFigures.published(sql)) {
            for (String indicator : table.indicators()) {
                FigureQuery query =
                        FigureQuery.ALL.ofTables(List.of(table.id())).ofIndicators(List.of(indicator));
                found.addAll(PlausibilityRules.check(StatisticRelations.of(
                                StoredFigures.figures(sql, query), StoredFigures.missing(sql, query)))
                        .all());
            }
        }
    }
}
