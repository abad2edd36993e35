package org.vereda.app.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.PointMap;
import org.vereda.report.page.Page;
import org.vereda.sources.Outline;

/**
 * Where facilities lie, and the land around them.
 *
 * @param outlines outlines of provinces, territories and states
 * @param places where facilities lie, by {@code REGISTER:identifier}
 */
public record PaperMap(List<Outline> outlines, Map<String, Coordinates> places) {
    private static final int MOST = 500;

    public PaperMap {
        outlines = List.copyOf(outlines);
        places = Map.copyOf(places);
    }

    /** The map of an answer by facility; nothing where no facility with an amount lies in North America. */
    public Optional<Markup> figure(String id, ReleaseAnswer answer, Page page) {
        List<ReleaseAnswer.Row> rows = answer.rows().stream()
                .filter(row -> amount(row).signum() > 0)
                .sorted(Comparator.comparing(PaperMap::amount).reversed())
                .toList();
        List<PointMap.Spot> spots = new ArrayList<>();
        BigDecimal largest = BigDecimal.ZERO;
        for (ReleaseAnswer.Row row : rows) {
            Optional<Coordinates> place = place(row);
            if (place.isPresent() && spots.size() < MOST) {
                spots.add(spot(row, place.get(), page));
                largest = largest.max(amount(row));
            }
        }
        if (spots.isEmpty()) {
            return Optional.empty();
        }
        String caption = page.say(
                "label.paper.map-caption",
                kilograms(largest, page),
                Integer.toString(spots.size()),
                Integer.toString(rows.size() - spots.size()));
        return Optional.of(page.figure(
                id + "-map",
                page.say("label.paper.map"),
                caption,
                page.say("label.paper.table-below"),
                new PointMap(land(), spots)));
    }

    private Optional<Coordinates> place(ReleaseAnswer.Row row) {
        return Optional.ofNullable(places.get(row.keys().getFirst()))
                .filter(place -> place.latitude() > 14 && place.latitude() < 75)
                .filter(place -> place.longitude() > -170 && place.longitude() < -52);
    }

    private static PointMap.Spot spot(ReleaseAnswer.Row row, Coordinates place, Page page) {
        String words = row.names().getFirst() + ": " + kilograms(amount(row), page);
        return new PointMap.Spot(
                place.longitude(), place.latitude(), amount(row).doubleValue(), words);
    }

    private static String kilograms(BigDecimal amount, Page page) {
        return page.numbers().rounded(amount) + "\u00a0kg";
    }

    private static BigDecimal amount(ReleaseAnswer.Row row) {
        return row.kilograms().orElse(BigDecimal.ZERO);
    }

    private List<List<double[]>> land() {
        return outlines.stream()
                .map(outline -> outline.points().stream()
                        .map(point -> new double[] {point.longitude(), point.latitude()})
                        .toList())
                .toList();
    }
}
