package org.vereda.app.web.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.inventory.Activity;
import org.vereda.inventory.Amount;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Flow;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.Release;
import org.vereda.quantity.Quantity;
import org.vereda.report.FlowNames;
import org.vereda.report.chart.Markup;

/** What plants wrote down as waste, or as transferred to be reused or recycled: each row could be an offer. */
final class Proposals {
    private static final int SHOWN = 12;

    private final Visit visit;
    private final Workshop workshop;
    private final Workshop.View view;

    Proposals(Visit visit, Workshop workshop, Workshop.View view) {
        this.visit = visit;
        this.workshop = workshop;
        this.view = view;
    }

    private record Proposal(String facility, String name, Quantity amount, String year) {}

    /** A section where there is any such row. */
    List<Markup> markup() {
        List<Proposal> all = Stream.concat(waste(), transfers()).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        Markup list = Markup.of("ul");
        all.stream().limit(SHOWN).forEach(one -> list.add(item(one)));
        Markup section = Markup.of("section")
                .add(
                        Markup.of("h2").say(visit.say("label.byproduct.proposals")),
                        visit.page().paragraph("label.byproduct.proposals-lead"),
                        list);
        if (all.size() > SHOWN) {
            section.add(visit.page().paragraph("label.byproduct.more", Integer.toString(all.size() - SHOWN)));
        }
        return List.of(section);
    }

    private Stream<Proposal> waste() {
        FlowNames names = new FlowNames(workshop.knowledge().industries());
        return view.folder().activities().stream()
                .filter(row -> view.plants().contains(row.facility()) && row.flow() instanceof Flow.Waste)
                .flatMap(row -> proposal(row, visit.page().say(names.of(row.flow()))).stream());
    }

    private static List<Proposal> proposal(Activity row, String name) {
        String year = Integer.toString(row.period().end().getYear());
        return switch (row.claim().value()) {
            case Amount.Physical(Quantity quantity) -> List.of(new Proposal(row.facility(), name, quantity, year));
            case Amount.Spent spent -> List.of();
        };
    }

    private Stream<Proposal> transfers() {
        return view.folder().releases().stream()
                .filter(row -> view.plants().contains(row.facility()) && isReusable(row.medium()))
                .map(Proposals::proposal);
    }

    private static boolean isReusable(Medium medium) {
        return medium == Medium.TRANSFER_RECYCLING || medium == Medium.TRANSFER_REUSE;
    }

    private static Proposal proposal(Release row) {
        return new Proposal(row.facility(), row.substanceName(), row.claim().value(), Integer.toString(row.year()));
    }

    private Markup item(Proposal one) {
        String amount = one.amount().amount().stripTrailingZeros().toPlainString();
        String address = ByProductPages.PATH + "/new?side=OFFER&facility=" + encoded(one.facility()) + "&name="
                + encoded(one.name()) + "&amount=" + encoded(amount) + "&unit="
                + encoded(one.amount().unit().symbol());
        String site = view.folder().facilities().stream()
                .filter(plant -> plant.id().equals(one.facility()))
                .map(Facility::name)
                .findFirst()
                .orElse(one.facility());
        return Markup.of("li")
                .say(visit.say(
                                "label.byproduct.proposal",
                                site,
                                one.name(),
                                visit.page().numbers().amount(one.amount().amount()),
                                one.amount().unit().symbol(),
                                one.year())
                        + " ")
                .add(Markup.of("a").with("href", address).say(visit.say("label.byproduct.propose", one.name())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
