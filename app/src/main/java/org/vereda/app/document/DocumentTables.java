package org.vereda.app.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Metric;
import org.vereda.partnership.Organization;
import org.vereda.partnership.Role;
import org.vereda.quantity.Quantity;
import org.vereda.report.content.ShownMetric;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.roadmap.Roadmap;
import org.vereda.sources.ReferencePack;

/** The tables of a roadmap document that no command has: the plan by country, role and year, and the data behind it. */
final class DocumentTables {
    private static final MathContext DIGITS = new MathContext(6);

    private final RoadmapContent content;
    private final Map<String, Role> roles;

    DocumentTables(RoadmapContent content) {
        this.content = content;
        Map<String, Role> byOrganization = content.planning().folder().organizations().stream()
                .collect(Collectors.toMap(Organization::id, Organization::role));
        roles = new TreeMap<>();
        for (Facility facility : content.planning().folder().facilities()) {
            roles.put(facility.id(), byOrganization.getOrDefault(facility.organization(), Role.SUPPLIER));
        }
    }

    /** Sums of what starts in one year. */
    private record Sum(int starts, BigDecimal investment, BigDecimal tonnes) {
        Sum plus(Roadmap.Action action) {
            List<Quantity> gases =
                    action.reduction().getOrDefault(Metric.GHG, List.of(Quantity.zero(Metric.GHG.unit())));
            return new Sum(
                    starts + 1,
                    investment.add(action.investment().amount()),
                    tonnes.add(ShownMetric.amount(Metric.GHG, gases.getLast().amount())));
        }
    }

    /** The plan by year, country and role of the companies. */
    ReportTable byRole() {
        Map<String, Sum> sums = new TreeMap<>();
        Map<String, List<Cell>> names = new TreeMap<>();
        for (Roadmap.Action action : content.roadmap().actions()) {
            Role role = roles.getOrDefault(action.option().facility(), Role.SUPPLIER);
            String key = action.startYear() + " " + action.country() + " " + role;
            sums.merge(
                    key, new Sum(0, BigDecimal.ZERO, BigDecimal.ZERO).plus(action), (sum, first) -> sum.plus(action));
            names.putIfAbsent(
                    key,
                    List.of(
                            new Cell.Year(action.startYear()),
                            Cell.text(action.country().name()),
                            Cell.word("label.document.role." + role.name().toLowerCase(Locale.ROOT))));
        }
        List<List<Cell>> rows = new ArrayList<>();
        names.forEach((key, name) -> {
            Sum sum = sums.getOrDefault(key, new Sum(0, BigDecimal.ZERO, BigDecimal.ZERO));
            List<Cell> row = new ArrayList<>(name);
            row.add(Cell.number(BigDecimal.valueOf(sum.starts())));
            row.add(Cell.number(sum.investment().round(DIGITS)));
            row.add(Cell.number(sum.tonnes().round(DIGITS)));
            rows.add(row);
        });
        String currency = content.planning().scenario().currency().name();
        List<Column> columns = List.of(
                Column.of("year"),
                Column.of("country"),
                Column.of("document-role"),
                Column.of("roadmap-starts"),
                Column.of("investment", currency),
                Column.of("gases-saved", ShownMetric.unit(Metric.GHG)));
        return new ReportTable("document-roles", columns, rows, List.of());
    }

    /** The reference data and their checksums. */
    ReportTable packs() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ReferencePack pack : content.packs()) {
            for (ReferencePack.PackTable table : pack.tables()) {
                rows.add(List.of(Cell.text(pack.label()), Cell.text(table.name()), Cell.text(table.sha256())));
            }
        }
        return new ReportTable(
                "document-packs",
                List.of(Column.of("document-pack"), Column.of("document-table"), Column.of("checksum")),
                rows,
                List.of());
    }
}
