package org.vereda.app.web.library;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vereda.app.console.FindingsText;
import org.vereda.app.web.frame.Visit;
import org.vereda.footprint.EmissionFactor;
import org.vereda.footprint.EmissionScope;
import org.vereda.footprint.FootprintLine;
import org.vereda.footprint.NotCovered;
import org.vereda.footprint.SiteFootprint;
import org.vereda.inventory.Amount;
import org.vereda.quantity.Claim;
import org.vereda.report.FlowNames;
import org.vereda.report.chart.Markup;

/** The lines of a site's footprint, by scope and flow: the value, the factors with their sources, the rows with who wrote them. */
final class OriginLines {
    private final Visit visit;
    private final FlowNames names;
    private final RowOrigins origins;

    OriginLines(Visit visit, FlowNames names, RowOrigins origins) {
        this.visit = visit;
        this.names = names;
        this.origins = origins;
    }

    private record Group(EmissionScope scope, String flow) {}

    List<Markup> of(SiteFootprint footprint) {
        List<Markup> content = new ArrayList<>();
        if (footprint.lines().isEmpty()) {
            content.add(visit.page().empty("label.origin.no-lines"));
        }
        for (EmissionScope scope : EmissionScope.values()) {
            List<FootprintLine> lines = footprint.lines().stream()
                    .filter(line -> line.scope() == scope)
                    .toList();
            if (!lines.isEmpty()) {
                content.add(scope(footprint, scope, lines));
            }
        }
        if (!footprint.notCovered().isEmpty()) {
            content.add(notCovered(footprint.notCovered()));
        }
        return content;
    }

    private Markup scope(SiteFootprint footprint, EmissionScope scope, List<FootprintLine> lines) {
        Markup section = Markup.of("section").add(Markup.of("h2").say(visit.say("label.origin-scope." + word(scope))));
        Map<Group, List<FootprintLine>> groups = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> new Group(line.scope(), line.flow().id()), LinkedHashMap::new, Collectors.toList()));
        groups.values().forEach(group -> section.add(group(footprint, group)));
        return section;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Markup group(SiteFootprint footprint, List<FootprintLine> lines) {
        BigDecimal sum = lines.stream().map(FootprintLine::co2e).reduce(BigDecimal.ZERO, BigDecimal::add);
        String name = visit.page().say(names.of(lines.getFirst().flow()));
        Markup group = Markup.of("details")
                .add(Markup.of("summary")
                        .say(visit.say(
                                "label.origin.group",
                                name,
                                visit.page().numbers().rounded(sum),
                                Integer.toString(lines.size()))));
        Map<EmissionFactor, List<FootprintLine>> byFactor = lines.stream()
                .collect(Collectors.groupingBy(FootprintLine::factor, LinkedHashMap::new, Collectors.toList()));
        byFactor.forEach((factor, rows) -> {
            group.add(factor(factor));
            if (!footprint.isInSet(rows.getFirst())) {
                group.add(visit.page()
                        .paragraph("label.origin.apart", rows.getFirst().gwpSet()));
            }
            Markup list = Markup.of("ul");
            rows.forEach(line -> list.add(line(line)));
            group.add(list);
        });
        return group;
    }

    private Markup factor(EmissionFactor factor) {
        Markup facts = Markup.of("dl", "facts");
        fact(facts, "label.origin.factor", value(factor));
        fact(
                facts,
                "label.origin.region",
                factor.region().isEmpty() ? visit.say("label.origin.everywhere") : factor.region());
        fact(facts, "label.column.source", factor.source());
        fact(facts, "label.origin.year", Integer.toString(factor.year()));
        fact(facts, "label.column.licence", factor.licence());
        fact(facts, "label.origin.pack", factor.pack());
        return facts;
    }

    private void fact(Markup facts, String key, String text) {
        if (!text.isEmpty()) {
            EntryMarkup.add(facts, visit.say(key), Markup.of("dd").say(text));
        }
    }

    /** {@code 53.06 kg CO2, 0.001 kg CH4 per MMBtu[HHV]}. */
    private String value(EmissionFactor factor) {
        String gases = factor.gases().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(gas -> gas.getValue().stripTrailingZeros().toPlainString() + " kg " + gas.getKey())
                .collect(Collectors.joining(", "));
        return factor.priceYear()
                .map(year -> visit.say("label.origin.per-money", gases, Integer.toString(year)))
                .orElseGet(
                        () -> visit.say("label.origin.per", gases, factor.unit().symbol()));
    }

    private Markup line(FootprintLine line) {
        Markup item = Markup.of("li")
                .say(visit.say(
                        "label.origin.line",
                        stated(line.claim()),
                        visit.page().numbers().rounded(line.co2e())));
        item.add(Markup.of("br"), origins.markup(visit, line.claim().position()));
        if (!line.conversion().isEmpty()) {
            item.add(Markup.of("br"))
                    .say(visit.say("label.origin.conversion") + ": " + String.join("; ", line.conversion()));
        }
        return item;
    }

    /** The amount, how it is known, who says so and by which document. */
    private String stated(Claim<Amount> claim) {
        String amount = switch (claim.value()) {
            case Amount.Physical(var quantity) -> quantity.toString();
            case Amount.Spent(var money) -> money.toString();
        };
        String known = visit.say("label.evidence." + word(claim.evidence()));
        String who = claim.who().isBlank() ? known : visit.say("label.origin.stated", known, claim.who());
        String document = claim.document().isBlank() ? "" : ", " + visit.say("label.origin.document", claim.document());
        return amount + " (" + who + document + ")";
    }

    private Markup notCovered(List<NotCovered> missing) {
        FindingsText text = new FindingsText(visit.page().words());
        Markup list = Markup.of("ul");
        missing.forEach(one -> list.add(Markup.of("li")
                .say(visit.page().say(names.of(one.flow())) + ": " + text.line(one.reason()) + " · ")
                .add(origins.markup(visit, one.claim().position()))));
        return Markup.of("section").add(Markup.of("h2").say(visit.say("label.origin.not-covered")), list);
    }
}
