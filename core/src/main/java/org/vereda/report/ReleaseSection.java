package org.vereda.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.Rows;
import org.vereda.report.chart.StackedBars;
import org.vereda.report.content.ReleaseLine;
import org.vereda.report.page.Page;

/** Releases to public registers: the substances with most mass, and every line. */
final class ReleaseSection {
    private static final int DRAWN = 12;
    private static final Set<String> GASES = Set.of(
            "carbon dioxide",
            "methane",
            "nitrous oxide",
            "sulfur hexafluoride",
            "dióxido de carbono",
            "bióxido de carbono",
            "metano",
            "óxido nitroso",
            "hexafluoruro de azufre");

    private final ReportPage page;

    ReleaseSection(ReportPage page) {
        this.page = page;
    }

    Markup section() {
        Markup section = page.section("releases");
        if (page.content().releases().isEmpty()) {
            return section.add(page.empty("label.empty.releases"));
        }
        return section.add(bySubstance(), page.table(new ReportTables(page.content()).releases()));
    }

    private Markup bySubstance() {
        Map<String, List<ReleaseLine>> substances = new TreeMap<>();
        for (ReleaseLine line : page.content().releases()) {
            if (isGreenhouseGas(line)) {
                continue;
            }
            substances
                    .computeIfAbsent(line.register() + "|" + line.substance(), key -> new ArrayList<>())
                    .add(line);
        }
        List<StackedBars.Row> rows = substances.values().stream()
                .map(this::row)
                .sorted(Comparator.comparingDouble(StackedBars.Row::sum).reversed())
                .limit(DRAWN)
                .toList();
        return page.figure(
                "releases",
                page.say("label.chart.releases"),
                (rows.size() == substances.size()
                                ? page.say("label.caption.all")
                                : page.say("label.caption.largest", rows.size(), substances.size()))
                        + page.say("label.caption.without-gases"),
                String.join(
                        " ",
                        rows.stream()
                                .map(row -> row.label().name() + ": " + row.shown() + ".")
                                .toList()),
                new StackedBars(
                        List.of(
                                page.say("label.release.air"),
                                page.say("label.release.water-land"),
                                page.say("label.release.transferred")),
                        rows));
    }

    /** RETC asks for greenhouse gases too; their mass would hide every toxic substance. */
    private static boolean isGreenhouseGas(ReleaseLine line) {
        return GASES.contains(line.substance().toLowerCase(Locale.ROOT));
    }

    private StackedBars.Row row(List<ReleaseLine> lines) {
        ReleaseLine first = lines.getFirst();
        List<BigDecimal> parts = List.of(
                Page.sum(lines.stream().map(ReleaseLine::air).toList()),
                Page.sum(lines.stream()
                        .map(line -> line.water().add(line.land()))
                        .toList()),
                Page.sum(lines.stream().map(ReleaseLine::transferred).toList()));
        String detail = first.register() + " " + first.year() + " · " + page.say("label.facilities", facilities(lines));
        return new StackedBars.Row(
                new Rows.Label(first.substance(), detail),
                parts,
                page.numbers().rounded(Page.sum(parts)) + " kg",
                parts.stream().map(part -> page.numbers().rounded(part) + " kg").toList());
    }

    private static long facilities(List<ReleaseLine> lines) {
        return lines.stream().map(ReleaseLine::facility).distinct().count();
    }
}
