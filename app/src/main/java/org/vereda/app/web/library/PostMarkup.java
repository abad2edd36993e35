package org.vereda.app.web.library;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.app.web.frame.Reply;
import org.vereda.app.web.frame.Visit;
import org.vereda.inventory.Facility;
import org.vereda.partnership.byproducts.Apart;
import org.vereda.partnership.byproducts.ByProduct;
import org.vereda.partnership.byproducts.Match;
import tools.jackson.databind.node.ObjectNode;

/** How posts read for everybody: what, how much and in which region, and nobody's name. */
final class PostMarkup {
    /** Distances are told in steps, so that they do not give the place away. */
    private static final int STEP = 10;

    private final Visit visit;
    private final Map<String, Facility> sites;

    PostMarkup(Visit visit, Map<String, Facility> sites) {
        this.visit = visit;
        this.sites = sites;
    }

    String title(ByProduct post) {
        return visit.say(
                "label.byproduct.headline",
                visit.say(post.side().key()),
                visit.say(post.material().key()),
                post.name());
    }

    /** Amount, time and permit. */
    String facts(ByProduct post) {
        List<String> facts = new ArrayList<>();
        facts.add(visit.page().numbers().amount(post.amount().amount()) + " "
                + post.amount().unit().symbol() + " " + visit.say(post.cadence().key()));
        facts.add(
                post.ends().isPresent()
                        ? visit.say(
                                "label.byproduct.between",
                                visit.page().numbers().date(post.starts()),
                                visit.page().numbers().date(post.ends().get()))
                        : visit.say(
                                "label.byproduct.since", visit.page().numbers().date(post.starts())));
        if (!post.permit().isEmpty()) {
            facts.add(visit.say("label.byproduct.permit-note", post.permit()));
        }
        return String.join(" · ", facts);
    }

    /** The province or state and the country of a plant. */
    String region(String facility) {
        return Optional.ofNullable(sites.get(facility))
                .map(site -> site.subdivision().code() + ", " + visit.page().country(site.country()))
                .orElse("");
    }

    String match(Match match) {
        String apart = switch (match.apart()) {
            case Apart.Kilometres(double value) ->
                visit.say("label.byproduct.apart", Long.toString(Math.max(STEP, STEP * Math.round(value / STEP))));
            case Apart.SameSubdivision near -> visit.say("label.byproduct.same-subdivision");
            case Apart.SameCountry near -> visit.say("label.byproduct.same-country");
            case Apart.OtherCountry far -> visit.say("label.byproduct.other-country");
        };
        String covered = match.covered()
                .map(share -> visit.say("label.byproduct.covers", percent(share)))
                .orElseGet(() -> visit.say("label.byproduct.other-unit"));
        return title(match.other()) + " · " + facts(match.other()) + " · "
                + region(match.other().facility()) + " · " + apart + " · " + covered;
    }

    private String percent(BigDecimal share) {
        return visit.page().numbers().percent(share, 0);
    }

    /** A post for programs: nobody's name. */
    static ObjectNode told(ByProduct post) {
        return Reply.object()
                .put("post", post.id())
                .put("side", post.side().name())
                .put("material", post.material().name())
                .put("name", post.name())
                .put("amount", post.amount().amount())
                .put("unit", post.amount().unit().symbol())
                .put("cadence", post.cadence().name())
                .put("permit", post.permit())
                .put("starts", post.starts().toString())
                .put("ends", post.ends().map(Object::toString).orElse(""))
                .put("open", post.isOpen());
    }
}
