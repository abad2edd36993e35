package org.vereda.app.identity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.app.shown.KeyWord;
import org.vereda.inventory.identity.Agreement;
import org.vereda.inventory.identity.FacilityDescription;
import org.vereda.inventory.identity.FacilityLink;
import org.vereda.inventory.identity.FacilityMatch;
import org.vereda.inventory.identity.Feature;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** Links, review list and groups as tables: names and places as the sources publish them, but no street. */
public final class MatchTables {
    private MatchTables() {}

    /** The pairs that are one, the pairs to look at, and which identifiers mean one facility. */
    public static List<ReportTable> of(FacilityMatch match) {
        Map<FacilityKey, FacilityDescription> descriptions = match.byKey();
        return List.of(
                table("links", match.links(), descriptions),
                table("review", match.review(), descriptions),
                groups(match, descriptions));
    }

    private static ReportTable table(
            String id, List<FacilityLink> links, Map<FacilityKey, FacilityDescription> descriptions) {
        List<Column> columns = new ArrayList<>();
        for (String name : List.of(
                "left",
                "right",
                "reason",
                "probability",
                "bits",
                "left-name",
                "right-name",
                "left-city",
                "right-city")) {
            columns.add(Column.of(name));
        }
        for (Feature feature : Feature.values()) {
            columns.add(Column.of(KeyWord.of(feature)));
            columns.add(Column.of(KeyWord.of(feature) + "-bits"));
        }
        columns.add(Column.of("against"));
        return new ReportTable(
                id, columns, links.stream().map(link -> row(link, descriptions)).toList(), List.of());
    }

    private static List<Cell> row(FacilityLink link, Map<FacilityKey, FacilityDescription> descriptions) {
        FacilityDescription left = of(link.left(), descriptions);
        FacilityDescription right = of(link.right(), descriptions);
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(FacilityDescription.text(link.left())),
                Cell.text(FacilityDescription.text(link.right())),
                Cell.word("label.identity.reason." + KeyWord.of(link.reason())),
                Cell.number(rounded(link.probability(), 4)),
                Cell.number(rounded(link.totalBits(), 1)),
                Cell.text(left.name()),
                Cell.text(right.name()),
                Cell.text(left.city()),
                Cell.text(right.city())));
        for (Feature feature : Feature.values()) {
            Agreement agreement = link.agreements().getOrDefault(feature, Agreement.UNKNOWN);
            cells.add(
                    agreement == Agreement.UNKNOWN
                            ? new Cell.Missing()
                            : Cell.word("label.identity.agreement." + KeyWord.of(agreement)));
            cells.add(
                    agreement == Agreement.UNKNOWN
                            ? new Cell.Missing()
                            : Cell.number(rounded(link.bits().getOrDefault(feature, 0.0), 1)));
        }
        cells.add(Cell.text(link.against()));
        return cells;
    }

    private static ReportTable groups(FacilityMatch match, Map<FacilityKey, FacilityDescription> descriptions) {
        List<List<Cell>> rows = new ArrayList<>();
        match.groups()
                .groups()
                .forEach(group -> group.forEach(key -> rows.add(List.of(
                        Cell.text(FacilityDescription.text(group.first())),
                        Cell.text(FacilityDescription.text(key)),
                        Cell.text(of(key, descriptions).name()),
                        Cell.text(of(key, descriptions).city())))));
        return new ReportTable(
                "groups",
                List.of(Column.of("facility"), Column.of("member"), Column.of("name"), Column.of("city")),
                rows,
                List.of());
    }

    private static FacilityDescription of(FacilityKey key, Map<FacilityKey, FacilityDescription> descriptions) {
        return Optional.ofNullable(descriptions.get(key)).orElseThrow();
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN);
    }
}
