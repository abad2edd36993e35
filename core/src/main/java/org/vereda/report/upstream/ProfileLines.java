package org.vereda.report.upstream;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.vereda.footprint.method.ProfiledFootprint;
import org.vereda.footprint.method.StageFigures;
import org.vereda.quantity.Finding;
import org.vereda.report.content.Named;
import org.vereda.report.content.ProfileLine;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** Footprints by the rules of standards, as lines, text and a table. */
public final class ProfileLines {
    private static final String KILOGRAM = "kg CO2e";
    private static final MathContext DIGITS = new MathContext(12);

    private ProfileLines() {}

    /** A footprint by a profile. */
    public static ProfileLine line(ProfiledFootprint footprint, Named name, String declaredUnit) {
        StageFigures figures = footprint.production();
        return new ProfileLine(
                footprint.study().product(),
                name,
                declaredUnit,
                footprint.profile().title(),
                footprint.headline().round(DIGITS),
                figures.excludingUptake().round(DIGITS),
                figures.includingUptake().round(DIGITS),
                figures.fossil().round(DIGITS),
                figures.landUseChange().round(DIGITS),
                figures.biogenicNonCo2().round(DIGITS),
                figures.biogenicUptake().round(DIGITS),
                figures.aircraft().round(DIGITS),
                footprint.primaryDataShare().map(percent -> percent.movePointLeft(2)),
                footprint.findings());
    }

    /** One row for each product and standard. */
    public static ReportTable table(List<ProfileLine> lines) {
        return new ReportTable(
                "profiles",
                List.of(
                        Column.of("product"),
                        Column.of("declared-unit"),
                        Column.of("profile"),
                        Column.of("headline", KILOGRAM),
                        Column.of("excluding-uptake", KILOGRAM),
                        Column.of("including-uptake", KILOGRAM),
                        Column.of("fossil", KILOGRAM),
                        Column.of("land-use-change", KILOGRAM),
                        Column.of("biogenic-non-co2", KILOGRAM),
                        Column.of("biogenic-uptake", KILOGRAM),
                        Column.of("aircraft", KILOGRAM),
                        Column.of("primary-share"),
                        Column.of("unmet")),
                lines.stream().map(ProfileLines::row).toList(),
                List.of(ReportTable.Note.of("label.note.profiles")));
    }

    private static List<Cell> row(ProfileLine line) {
        return List.of(
                new Cell.Title(line.name()),
                Cell.text(line.declaredUnit()),
                Cell.text(line.profile()),
                Cell.number(line.headline()),
                Cell.number(line.excludingUptake()),
                Cell.number(line.includingUptake()),
                Cell.number(line.fossil()),
                Cell.number(line.landUseChange()),
                Cell.number(line.biogenicNonCo2()),
                Cell.number(line.biogenicUptake()),
                Cell.number(line.aircraft()),
                line.primaryShare().<Cell>map(Cell.Share::new).orElseGet(Cell.Missing::new),
                Cell.number(BigDecimal.valueOf(
                        line.findings().stream().filter(Finding::isError).count())));
    }

    /** For a terminal: the headline, and every rule that is not met. */
    public static List<String> text(ProfileLine line, Page page) {
        List<String> lines = new ArrayList<>();
        lines.add(page.say(
                "label.upstream.profile",
                page.say(line.name()),
                line.profile(),
                page.numbers().rounded(line.headline()),
                line.declaredUnit(),
                page.numbers().rounded(line.excludingUptake()),
                page.numbers().rounded(line.includingUptake())));
        line.primaryShare()
                .ifPresent(share -> lines.add("  " + page.say("label.column.primary-share") + ": "
                        + page.numbers().percent(share, 1)));
        line.findings().forEach(finding -> lines.add("  " + page.words().text(finding)));
        return lines;
    }
}
