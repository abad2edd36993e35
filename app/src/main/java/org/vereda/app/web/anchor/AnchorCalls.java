package org.vereda.app.web.anchor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.vereda.app.requests.MemberRequest;
import org.vereda.app.web.frame.Call;
import org.vereda.app.web.frame.Forms;
import org.vereda.app.web.frame.Reply;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.SupplyChain;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.footprint.network.Demand;
import org.vereda.footprint.network.NetworkFootprint;
import org.vereda.partnership.Cohort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What programs of an anchor ask: its board of suppliers, where its footprint is, what to ask next. */
final class AnchorCalls {
    private final AnchorDesk desk;
    private final Workshop workshop;
    private final AskNextPages asking;
    private final Clock clock;

    AnchorCalls(AnchorDesk desk, Workshop workshop, AskNextPages asking, Clock clock) {
        this.desk = desk;
        this.workshop = workshop;
        this.asking = asking;
        this.clock = clock;
    }

    List<Call> calls(Forms forms) {
        return List.of(
                Call.many(
                        "/suppliers",
                        AnchorDesk.ROLES,
                        "suppliers",
                        visit -> Anchor.of(visit, workshop).stream()
                                .flatMap(anchor -> suppliers(anchor).stream())
                                .toList()),
                Call.one(
                        "/supply",
                        AnchorDesk.ROLES,
                        visit -> chained(visit, (anchor, chain) -> supply(visit, anchor, chain))),
                Call.many(
                        "/ask-next",
                        AnchorDesk.ROLES,
                        "questions",
                        visit -> chained(visit, this::questions).orElse(List.of())),
                Call.doing("/ask-next", forms.at(AskNextPages.PATH + "/send")));
    }

    private <T> Optional<T> chained(Visit visit, BiFunction<Anchor, SupplyChain, Optional<T>> use) {
        return Anchor.of(visit, workshop)
                .flatMap(anchor -> desk.chain(visit).flatMap(chain -> use.apply(anchor, chain)));
    }

    private List<JsonNode> suppliers(Anchor anchor) {
        Sharing sharing = desk.sharing(anchor);
        return anchor.members().stream()
                .<JsonNode>map(member -> supplier(anchor, sharing, member))
                .toList();
    }

    private ObjectNode supplier(Anchor anchor, Sharing sharing, String member) {
        LocalDate today = LocalDate.now(clock);
        List<MemberRequest> open = sharing.open(member);
        ObjectNode told = Reply.object()
                .put("organization", member)
                .put("name", anchor.memberName(member))
                .put("standing", sharing.standing(member).name())
                .put("open", open.size())
                .put(
                        "overdue",
                        open.stream().filter(one -> one.isOverdue(today)).count())
                .put(
                        "answered",
                        sharing.lastAnswer(member).map(Object::toString).orElse(""))
                .put("plants", anchor.plantsOf(member).size());
        ArrayNode years = told.putArray("years");
        sharing.years(member).forEach(years::add);
        told.set(
                "cohorts",
                Reply.texts(anchor.cohorts().stream()
                        .filter(cohort -> cohort.suppliers().contains(member))
                        .map(Cohort::name)
                        .toList()));
        return told;
    }

    /** The footprint of one product, kg CO2e per declared unit, or of all that the plants made, kg CO2e. */
    private Optional<ObjectNode> supply(Visit visit, Anchor anchor, SupplyChain chain) {
        if (visit.field("product").isEmpty()) {
            return AnchorDesk.portfolio(anchor, chain).map(footprint -> supply(visit, anchor, chain, footprint));
        }
        return AnchorPages.products(anchor, chain).stream()
                .filter(product -> AnchorPages.name(chain, product).equals(visit.field("product")))
                .findFirst()
                .map(product ->
                        supply(visit, anchor, chain, chain.computed().network().footprint(Demand.of(product), 0)));
    }

    private ObjectNode supply(Visit visit, Anchor anchor, SupplyChain chain, NetworkFootprint footprint) {
        Supply supply = Supply.of(footprint, anchor, chain, desk.sharing(anchor), visit.page());
        ObjectNode told = Reply.object()
                .put("total", supply.total())
                .put("unit", "kg CO2e")
                .put("silent", supply.silent());
        ArrayNode parts = told.putArray("parts");
        supply.parts()
                .forEach(part -> parts.addObject()
                        .put("kind", part.kind().name())
                        .put("name", part.name())
                        .put("plant", part.plant())
                        .put("impact", part.impact()));
        told.set(
                "products",
                Reply.texts(AnchorPages.products(anchor, chain).stream()
                        .map(product -> AnchorPages.name(chain, product))
                        .toList()));
        return told;
    }

    private Optional<List<JsonNode>> questions(Anchor anchor, SupplyChain chain) {
        return asking.questions(anchor, chain, desk.sharing(anchor))
                .map(questions -> questions
                        .ranked()
                        .<JsonNode>map(ranked -> Reply.object()
                                .put("kind", ranked.request().kind().name())
                                .put("plant", ranked.request().holder())
                                .put("subject", ranked.request().subject())
                                .put("removes", ranked.removed())
                                .put("together", ranked.step().shareRemoved()))
                        .toList());
    }
}
