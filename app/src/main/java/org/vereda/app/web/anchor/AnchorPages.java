package org.vereda.app.web.anchor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.requests.MemberRequests;
import org.vereda.app.web.frame.Call;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Forms;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.supplier.ConsentGrant;
import org.vereda.app.web.workshop.Consented;
import org.vereda.app.web.workshop.Lazy;
import org.vereda.app.web.workshop.SupplyChain;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.footprint.network.Demand;
import org.vereda.footprint.network.NetworkFootprint;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.report.chart.Markup;

/** The pages of an anchor: its suppliers as a board and on a map, where its footprint is, and what to ask next; and the other end of requests. */
public final class AnchorPages {
    private static final String SUPPLIERS = "/suppliers";
    private static final String MAP = SUPPLIERS + "/map";
    private static final String SUPPLY = "/supply";

    private final AnchorDesk desk;
    private final Workshop workshop;
    private final MemberRequests requests;
    private final AskNextPages asking;
    private final AskingPages members;
    private final CustomerRequests customers;
    private final Clock clock;
    private final Shell shell;
    private final Lazy<List<List<double[]>>> land;

    public AnchorPages(Keep keep, KeepDatabase database, Workshop workshop, Clock clock, Shell shell) {
        this.workshop = workshop;
        this.requests = new MemberRequests(database, clock);
        this.desk = new AnchorDesk(workshop, requests, new Consented(keep, workshop, clock), shell);
        this.asking = new AskNextPages(desk, requests, clock, shell);
        this.members = new AskingPages(workshop, requests, clock, shell);
        this.customers =
                new CustomerRequests(workshop, requests, new ConsentGrant(keep, workshop, clock), clock, shell);
        this.clock = clock;
        this.shell = shell;
        this.land = new Lazy<>(() -> workshop.knowledge().packs().outlines().stream()
                .map(outline -> outline.points().stream()
                        .map(point -> new double[] {point.longitude(), point.latitude()})
                        .toList())
                .toList());
    }

    /** All of them. */
    public List<Place> places() {
        Place board = Place.page(
                SUPPLIERS, AnchorDesk.ROLES, visit -> desk.shown(visit, "label.anchor.suppliers", this::board));
        Place map = Place.page(MAP, AnchorDesk.ROLES, visit -> desk.shown(visit, "label.anchor.map", this::map));
        Place supply =
                Place.page(SUPPLY, AnchorDesk.ROLES, visit -> desk.shown(visit, "label.anchor.supply", this::supply));
        shell.leadTo(supply, Shell.Corner.RESULTS, "label.anchor.supply");
        shell.leadTo(board, Shell.Corner.PARTNERSHIP, "label.anchor.suppliers");
        shell.leadTo(map, Shell.Corner.PARTNERSHIP, "label.anchor.map");
        List<Place> places = new ArrayList<>(List.of(board, map, supply));
        places.addAll(asking.places());
        places.addAll(members.places());
        places.addAll(customers.places());
        return places;
    }

    /** What programs of anchors ask and do. */
    public List<Call> calls(Forms forms) {
        List<Call> calls = new ArrayList<>(new AnchorCalls(desk, workshop, asking, clock).calls(forms));
        calls.addAll(new RequestCalls(members, customers, requests, clock).calls(forms));
        return calls;
    }

    /** What others wait for, on the first page of who is asked. */
    public List<Markup> waiting(Visit visit) {
        return customers.waiting(visit);
    }

    // --- suppliers

    private List<Markup> board(Visit visit, Anchor anchor) {
        List<Markup> content = new ArrayList<>();
        content.add(visit.page().paragraph("label.anchor.suppliers-lead"));
        content.addAll(new SupplierBoard(visit, anchor, desk.sharing(anchor), LocalDate.now(clock)).markup());
        content.add(Markup.of("p")
                .add(Markup.of("a").with("href", AskNextPages.PATH).say(visit.say("label.ask.title")))
                .say(" · ")
                .add(Markup.of("a").with("href", MAP).say(visit.say("label.anchor.map"))));
        return content;
    }

    private List<Markup> map(Visit visit, Anchor anchor) {
        List<Markup> content = new ArrayList<>();
        content.add(visit.page().paragraph("label.anchor.map-lead"));
        content.addAll(new SupplierMap(visit, anchor, shared(visit, anchor), land.get()).markup());
        return content;
    }

    /** What comes in from plants that shared their footprints. */
    private Map<String, Double> shared(Visit visit, Anchor anchor) {
        return desk.chain(visit)
                .flatMap(chain -> AnchorDesk.portfolio(anchor, chain)
                        .map(footprint ->
                                supply(visit, anchor, chain, footprint).byPlant()))
                .orElse(Map.of());
    }

    // --- where the footprint is

    private Supply supply(Visit visit, Anchor anchor, SupplyChain chain, NetworkFootprint footprint) {
        return Supply.of(footprint, anchor, chain, desk.sharing(anchor), visit.page());
    }

    private List<Markup> supply(Visit visit, Anchor anchor) {
        List<Markup> content = new ArrayList<>();
        content.add(visit.page().paragraph("label.anchor.supply-lead"));
        desk.chain(visit)
                .ifPresentOrElse(
                        chain -> content.addAll(supply(visit, anchor, chain)),
                        () -> content.add(visit.page().empty("label.portal.nothing")));
        return content;
    }

    private List<Markup> supply(Visit visit, Anchor anchor, SupplyChain chain) {
        List<Integer> products = products(anchor, chain);
        if (products.isEmpty()) {
            return List.of(visit.page().empty("label.anchor.nothing-made"));
        }
        Optional<Integer> chosen = products.stream()
                .filter(product -> name(chain, product).equals(visit.field("product")))
                .findFirst();
        List<Markup> content = new ArrayList<>();
        content.add(choice(visit, chain, products));
        content.addAll(chosen.map(product -> one(visit, anchor, chain, product))
                .orElseGet(() -> AnchorDesk.portfolio(anchor, chain)
                        .map(footprint -> new SupplyPicture(
                                        visit.page(),
                                        supply(visit, anchor, chain, footprint),
                                        visit.say("label.anchor.portfolio"),
                                        SupplyPicture.Unit.TONNES)
                                .markup())
                        .orElseGet(() -> List.of(visit.page().empty("label.anchor.nothing-made")))));
        return content;
    }

    private List<Markup> one(Visit visit, Anchor anchor, SupplyChain chain, int product) {
        NetworkNode node = chain.computed().network().node(product);
        String title = visit.page().say(chain.words().name(node)) + ", " + node.unit();
        return new SupplyPicture(
                        visit.page(),
                        supply(visit, anchor, chain, chain.computed().network().footprint(Demand.of(product), 0)),
                        title,
                        SupplyPicture.Unit.KILOGRAMS)
                .markup();
    }

    /** The nodes of what the anchor's plants make, by name. */
    static List<Integer> products(Anchor anchor, SupplyChain chain) {
        List<Integer> found = new ArrayList<>();
        List<NetworkNode> nodes = chain.computed().network().nodes();
        for (int at = 0; at < nodes.size(); at++) {
            boolean isMadeHere = nodes.get(at).kind() == NetworkNode.Kind.MADE
                    && anchor.isOwn(nodes.get(at).maker());
            if (isMadeHere) {
                found.add(at);
            }
        }
        found.sort(Comparator.comparing(at -> nodes.get(at).label()));
        return found;
    }

    /** What a product is called in an address: with its maker, for two plants may make one. */
    static String name(SupplyChain chain, int product) {
        NetworkNode node = chain.computed().network().node(product);
        return node.product() + "@" + node.maker();
    }

    private static Markup choice(Visit visit, SupplyChain chain, List<Integer> products) {
        List<Form.Choice> choices = new ArrayList<>();
        choices.add(new Form.Choice("", visit.say("label.anchor.portfolio")));
        products.forEach(product -> choices.add(new Form.Choice(
                name(chain, product), chain.computed().network().node(product).label())));
        return Markup.of("form", "search")
                .with("method", "get")
                .with("action", SUPPLY)
                .add(
                        Markup.of("p", "field")
                                .add(
                                        Markup.of("label")
                                                .with("for", "supply-product")
                                                .say(visit.say("label.anchor.of-what")),
                                        Form.select("supply", "product", choices, visit.field("product"))),
                        Markup.of("p", "field")
                                .add(Markup.of("button").with("type", "submit").say(visit.say("label.anchor.show"))));
    }
}
