package org.vereda.app.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.FacilityAddress;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.ReportingState;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/**
 * The reports of a store as they were read, a part of them at a time: those of a register and year, or those of some
 * facilities over all years. Amounts that are no mass are left out.
 */
final class StoredReports {
    /** So many facilities are held at a time. */
    private static final int FACILITIES = 500;

    private static final String ALL = """
            SELECT r.file, r.report, p.register, f.year, p.id, s.code, s.name, ws.text AS state, wm.text AS medium,
              r.coarse, r.fine, wu.text AS unit, r.decimals, wp.text AS place, r.line, r.cell, ri.digits AS digits, ri.vintage AS vintage,
              wd.text AS subdivision, fi.digits AS main_digits, fi.vintage AS main_vintage,
              coalesce(q.value, z.value) AS ratio, wb.text AS basis
            FROM release r JOIN facility f ON f.site = r.site JOIN plant p ON p.number = f.plant
            JOIN substance s ON s.number = r.substance JOIN word ws ON ws.number = r.state
            JOIN word wp ON wp.number = r.place LEFT JOIN word wm ON wm.number = r.medium
            LEFT JOIN word wu ON wu.number = r.unit LEFT JOIN industry ri ON ri.number = r.industry LEFT JOIN industry fi ON fi.number = f.industry
            LEFT JOIN word wd ON wd.number = f.subdivision
            LEFT JOIN ratio q ON q.file = r.file AND q.report = r.report
            LEFT JOIN (
              SELECT site, substance, min(value) AS value, min(basis) AS basis FROM ratio WHERE report = 0
              GROUP BY site, substance HAVING count(*) = 1) z ON z.site = r.site AND z.substance = r.substance
            LEFT JOIN word wb ON wb.number = CASE WHEN q.value IS NULL THEN z.basis ELSE q.basis END
            WHERE %s ORDER BY r.file, r.report, r.line, r.cell""";

    private final Sql sql;

    StoredReports(Sql sql) {
        this.sql = sql;
    }

    /**
     * A report with what the store knows beside it.
     *
     * @param report the report
     * @param facility its facility, with place and industry only
     * @param ratio this year's production over last year's, where it is of production and was stated
     */
    record Stored(RegisterReport report, RegisterFacility facility, Optional<BigDecimal> ratio) {}

    private record Part(String register, int year) {}

    /** Gives the reports of one register and year after the other; never more are held. */
    void eachYear(Consumer<List<Stored>> taking) {
        List<Part> parts = sql.all(
                "SELECT DISTINCT p.register, f.year FROM facility f JOIN plant p ON p.number = f.plant ORDER BY ALL",
                row -> new Part(row.getString(1), row.getInt(2)));
        for (Part part : parts) {
            taking.accept(reports("p.register = ? AND f.year = ?", part.register(), part.year()));
        }
    }

    /** Gives the reports of some facilities over all years after those of others. */
    void eachFacilities(Consumer<List<Stored>> taking) {
        long last = sql.count("SELECT coalesce(max(number), 0) FROM plant");
        for (long first = 1; first <= last; first += FACILITIES) {
            taking.accept(reports("f.plant BETWEEN ? AND ?", first, first + FACILITIES - 1));
        }
    }

    // --- rows

    private record Key(int file, int report) {}

    private List<Stored> reports(String condition, Object... arguments) {
        Map<Key, List<Row>> reports = new LinkedHashMap<>();
        sql.all(ALL.formatted(condition), StoredReports::row, arguments)
                .forEach(row -> reports.computeIfAbsent(row.key(), key -> new ArrayList<>())
                        .add(row));
        return reports.values().stream().map(StoredReports::report).toList();
    }

    private record Row(
            Key key,
            Register register,
            int year,
            String facility,
            String code,
            String name,
            ReportingState state,
            Optional<Medium> medium,
            Optional<Quantity> mass,
            SourcePosition position,
            Optional<IndustryCode> industry,
            Optional<Subdivision> subdivision,
            Optional<IndustryCode> main,
            Optional<BigDecimal> ratio) {}

    private static Row row(ResultSet row) throws SQLException {
        BigDecimal coarse = row.getBigDecimal("coarse");
        boolean ofProduction = RegisterReport.RatioBasis.PRODUCTION.name().equals(row.getString("basis"));
        return new Row(
                new Key(row.getInt("file"), row.getInt("report")),
                Register.valueOf(row.getString("register")),
                row.getInt("year"),
                row.getString("id"),
                row.getString("code"),
                row.getString("name"),
                ReportingState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("medium")).map(Medium::valueOf),
                coarse == null
                        ? Optional.empty()
                        : Optional.of(mass(
                                ExactMass.sum(coarse, row.getBigDecimal("fine")),
                                Units.parse(row.getString("unit")),
                                row.getInt("decimals"))),
                StoredPlace.of(row.getString("place"), row.getInt("line"), row.getInt("cell")),
                industry(row.getString("digits"), row.getInt("vintage")),
                Optional.ofNullable(row.getString("subdivision")).map(Subdivision::new),
                industry(row.getString("main_digits"), row.getInt("main_vintage")),
                Optional.ofNullable(row.getString("ratio"))
                        .filter(stated -> ofProduction)
                        .map(BigDecimal::new));
    }

    /** The amount as it was stated: factors of units are finite decimals, so that dividing by them gives back all digits. */
    private static Quantity mass(BigDecimal kilograms, Unit unit, int decimals) {
        return new Quantity(kilograms.divide(unit.factor(), decimals, RoundingMode.HALF_EVEN), unit);
    }

    private static Optional<IndustryCode> industry(@Nullable String digits, int vintage) {
        return Optional.ofNullable(digits).map(code -> new IndustryCode(code, vintage));
    }

    private static Stored report(List<Row> rows) {
        Row first = rows.getFirst();
        List<Release> releases =
                rows.stream().flatMap(row -> release(row).stream()).toList();
        RegisterReport report = new RegisterReport(
                first.register(),
                first.year(),
                first.facility(),
                first.industry(),
                first.code(),
                first.name(),
                first.state(),
                releases,
                Optional.empty(),
                Optional.empty(),
                first.position());
        return new Stored(report, facility(first), first.ratio());
    }

    /** Nothing of a report without amounts. */
    private static Optional<Release> release(Row row) {
        if (row.medium().isEmpty() || row.mass().isEmpty()) {
            return Optional.empty();
        }
        Quantity mass = row.mass().get();
        return Optional.of(new Release(
                row.register(),
                row.year(),
                row.facility(),
                row.code(),
                row.name(),
                row.medium().get(),
                new Claim<>(mass, Evidence.ESTIMATED, row.facility(), "", row.position())));
    }

    private static RegisterFacility facility(Row row) {
        return new RegisterFacility(
                row.register(),
                row.year(),
                row.facility(),
                row.facility(),
                "",
                row.subdivision(),
                "",
                Optional.empty(),
                row.main(),
                FacilityAddress.NONE,
                Set.of(),
                row.position());
    }
}
