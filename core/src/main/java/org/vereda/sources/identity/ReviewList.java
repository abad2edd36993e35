package org.vereda.sources.identity;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vereda.inventory.identity.Agreement;
import org.vereda.inventory.identity.FacilityDescription;
import org.vereda.inventory.identity.FacilityLink;
import org.vereda.inventory.identity.FacilityMatch;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.quantity.Subdivision;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableWriter;

/**
 * Pairs of facilities as a table: links with their reasons, or a review list with empty cells for a person's decision.
 * Streets and postal codes serve to compare and are in neither; of a facility it shows what the register itself publishes
 * as its name.
 */
public final class ReviewList {
    static final List<String> EXTRA = List.of(
            "reason",
            "probability",
            "left_name",
            "right_name",
            "left_place",
            "right_place",
            "left_years",
            "right_years",
            "agreement",
            "against");

    private ReviewList() {}

    /** Writes the pairs that a person has to look at, the most probable first; {@link DecisionTable} reads it back. */
    public static void write(OutputStream stream, FacilityMatch match) {
        write(stream, match, match.review());
    }

    /** Writes the pairs that are one. */
    public static void writeLinks(OutputStream stream, FacilityMatch match) {
        write(stream, match, match.links());
    }

    private static void write(OutputStream stream, FacilityMatch match, List<FacilityLink> links) {
        Map<FacilityKey, FacilityDescription> descriptions = match.byKey();
        try (TableWriter writer = TableWriter.openGuarded(stream, "review", TableFormat.CSV)) {
            List<String> header = new ArrayList<>(DecisionTable.COLUMNS);
            header.addAll(EXTRA);
            writer.row(header);
            links.forEach(link -> writer.row(
                    cells(link, description(link.left(), descriptions), description(link.right(), descriptions))));
        }
    }

    private static FacilityDescription description(
            FacilityKey key, Map<FacilityKey, FacilityDescription> descriptions) {
        return Optional.ofNullable(descriptions.get(key)).orElseThrow();
    }

    private static List<String> cells(FacilityLink link, FacilityDescription left, FacilityDescription right) {
        return List.of(
                FacilityDescription.text(link.left()),
                FacilityDescription.text(link.right()),
                "",
                "",
                "",
                "",
                word(link.reason()),
                BigDecimal.valueOf(link.probability())
                        .setScale(4, RoundingMode.HALF_EVEN)
                        .toPlainString(),
                left.name(),
                right.name(),
                place(left),
                place(right),
                years(left),
                years(right),
                agreement(link),
                link.against());
    }

    /** What agrees how, with its weight in bits: {@code name same +7.2; distance close +0.1}. */
    private static String agreement(FacilityLink link) {
        return link.agreements().entrySet().stream()
                .filter(entry -> entry.getValue() != Agreement.UNKNOWN)
                .map(entry -> word(entry.getKey()) + " " + word(entry.getValue())
                        + String.format(Locale.ROOT, " %+.1f", link.bits().getOrDefault(entry.getKey(), 0.0)))
                .collect(Collectors.joining("; "));
    }

    private static String place(FacilityDescription description) {
        String area = description.subdivision().map(Subdivision::code).orElse("");
        return description.city().isEmpty() || area.isEmpty()
                ? description.city() + area
                : description.city() + ", " + area;
    }

    /** The first and the last year; empty where the source knows none. */
    private static String years(FacilityDescription description) {
        if (description.years().isEmpty()) {
            return "";
        }
        int first = description.years().first();
        int last = description.years().last();
        return first == last ? Integer.toString(first) : first + "-" + last;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
