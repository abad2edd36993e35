package org.vereda.app.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.ReleaseTable;
import org.vereda.inventory.releases.ReportingState;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

/** The reports of one register, put together again from the rows of a store, with their places in the files. */
final class StoredReports {
    private static final String OF_REGISTER = """
            SELECT r.file AS file, r.report AS report, p.id AS id, t.year AS year, s.code AS code, s.name AS name,
              i.digits AS digits, i.vintage AS vintage, ws.text AS state, wm.text AS medium, r.coarse AS coarse,
              r.fine AS fine, r.other_amount AS other_amount, r.other_unit AS other_unit, wp.text AS place,
              r.line AS line, r.cell AS cell
            FROM release r JOIN site t ON t.number = r.site JOIN plant p ON p.number = t.plant
            JOIN substance s ON s.number = r.substance JOIN word ws ON ws.number = r.state
            JOIN word wp ON wp.number = r.place LEFT JOIN word wm ON wm.number = r.medium
            LEFT JOIN industry i ON i.number = r.industry
            WHERE p.register = ? ORDER BY r.file, r.report""";

    private record Key(int file, int report) {}

    private StoredReports() {}

    static ReleaseTable of(Sql sql, Register register) {
        Map<Key, RegisterReport> heads = new LinkedHashMap<>();
        Map<Key, List<Release>> releases = new LinkedHashMap<>();
        sql.all(
                OF_REGISTER,
                row -> {
                    Key key = new Key(row.getInt("file"), row.getInt("report"));
                    RegisterReport head = head(row, register);
                    heads.putIfAbsent(key, head);
                    release(row, head)
                            .ifPresent(release -> releases.computeIfAbsent(key, any -> new ArrayList<>())
                                    .add(release));
                    return key;
                },
                register.name());
        List<RegisterReport> reports = new ArrayList<>();
        heads.forEach((key, head) -> reports.add(with(head, releases.getOrDefault(key, List.of()))));
        return ReleaseTable.of(
                StoredFacilities.all(sql).stream()
                        .filter(facility -> facility.register() == register)
                        .toList(),
                reports);
    }

    private static RegisterReport head(ResultSet row, Register register) throws SQLException {
        String digits = row.getString("digits");
        return new RegisterReport(
                register,
                row.getInt("year"),
                row.getString("id"),
                digits == null ? Optional.empty() : Optional.of(new IndustryCode(digits, row.getInt("vintage"))),
                row.getString("code"),
                row.getString("name"),
                ReportingState.valueOf(row.getString("state")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                place(row));
    }

    private static RegisterReport with(RegisterReport head, List<Release> releases) {
        return new RegisterReport(
                head.register(),
                head.year(),
                head.facility(),
                head.industry(),
                head.substance(),
                head.substanceName(),
                head.state(),
                releases,
                Optional.empty(),
                Optional.empty(),
                head.position());
    }

    private static Optional<Release> release(ResultSet row, RegisterReport head) throws SQLException {
        String medium = row.getString("medium");
        if (medium == null) {
            return Optional.empty();
        }
        Claim<Quantity> claim = new Claim<>(amount(row), Evidence.CALCULATED, head.facility(), "", head.position());
        return Optional.of(new Release(
                head.register(),
                head.year(),
                head.facility(),
                head.substance(),
                head.substanceName(),
                Medium.valueOf(medium),
                claim));
    }

    private static Quantity amount(ResultSet row) throws SQLException {
        BigDecimal coarse = row.getBigDecimal("coarse");
        return coarse == null
                ? new Quantity(
                        new BigDecimal(row.getString("other_amount")),
                        Units.find(row.getString("other_unit")).orElseThrow())
                : new Quantity(ExactMass.sum(coarse, row.getBigDecimal("fine")), Units.KILOGRAM);
    }

    private static SourcePosition place(ResultSet row) throws SQLException {
        return StoredPlace.of(row.getString("place"), row.getInt("line"), row.getInt("cell"));
    }
}
