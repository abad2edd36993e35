package org.vereda.app.web.library;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.byproducts.ByProducts;
import org.vereda.app.byproducts.ContactRequest;
import org.vereda.app.web.frame.Call;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Forms;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Reply;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.inventory.Facility;
import org.vereda.partnership.byproducts.ByProduct;
import org.vereda.partnership.byproducts.Match;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** By-products between plants: what one offers and another needs, what fits, and contact when both agree. */
public final class ByProductPages {
    private static final Set<Role> PLANTS = EnumSet.of(Role.SUPPLIER, Role.ANCHOR, Role.RECYCLER);
    private static final Set<Role> READERS = EnumSet.of(Role.SUPPLIER, Role.ANCHOR, Role.RECYCLER, Role.SECRETARIAT);
    static final String PATH = "/by-products";
    private static final int LONGEST_MESSAGE = 1_000;

    private final ByProducts products;
    private final Workshop workshop;
    private final Clock clock;
    private final Shell shell;

    public ByProductPages(ByProducts products, Workshop workshop, Clock clock, Shell shell) {
        this.products = products;
        this.workshop = workshop;
        this.clock = clock;
        this.shell = shell;
    }

    /** Its pages and forms. */
    public List<Place> places() {
        Place list = Place.page(PATH, READERS, this::list);
        shell.leadTo(list, Shell.Corner.EXCHANGE, "label.byproduct.title");
        return List.of(
                list,
                Place.page(PATH + "/new", PLANTS, this::fresh),
                Place.form(PATH + "/new", PLANTS, this::post),
                Place.form(PATH + "/{post}/close", PLANTS, this::close),
                Place.form(PATH + "/{post}/ask", PLANTS, this::ask),
                Place.form(PATH + "/requests/{request}/answer", PLANTS, this::answer));
    }

    /** What programs ask and do: posts, what fits the own ones, requests for contact. */
    public List<Call> calls(Forms forms) {
        return List.of(
                Call.many(PATH, READERS, "posts", this::told),
                Call.many(PATH + "/matches", PLANTS, "matches", this::matches),
                Call.many(PATH + "/requests", PLANTS, "requests", this::requests),
                Call.doing(PATH, forms.at(PATH + "/new")),
                Call.doing(PATH + "/{post}/close", forms.at(PATH + "/{post}/close")),
                Call.doing(PATH + "/{post}/ask", forms.at(PATH + "/{post}/ask")),
                Call.doing(PATH + "/requests/{request}/answer", forms.at(PATH + "/requests/{request}/answer")));
    }

    private List<JsonNode> told(Visit visit) {
        Set<String> own = own(visit);
        PostMarkup words = new PostMarkup(visit, sites(visit));
        return posts(own).stream()
                .<JsonNode>map(post -> PostMarkup.told(post)
                        .put("own", own.contains(post.facility()))
                        .put("region", words.region(post.facility())))
                .toList();
    }

    private List<JsonNode> matches(Visit visit) {
        Set<String> own = own(visit);
        Map<String, Facility> sites = sites(visit);
        List<ByProduct> posts = posts(own);
        return posts.stream()
                .filter(post -> own.contains(post.facility()) && post.isOpen())
                .flatMap(post -> Match.of(post, posts, sites, LocalDate.now(clock)).stream())
                .<JsonNode>map(match -> {
                    ObjectNode told = Reply.object()
                            .put("own", match.own().id())
                            .put("other", match.other().id());
                    match.covered().ifPresent(share -> told.put("covered", share));
                    return told;
                })
                .toList();
    }

    private List<JsonNode> requests(Visit visit) {
        Set<String> own = own(visit);
        List<ByProduct> posts = posts(own);
        return products.requests(own).stream()
                .<JsonNode>map(request -> ContactMarkup.told(request, posts, own))
                .toList();
    }

    // --- whose is what

    /** All plants of the partnership by identifier: every member knows who takes part. */
    private Map<String, Facility> sites(Visit visit) {
        return workshop.view(visit.who().reach())
                .map(view -> view.folder().facilities().stream()
                        .collect(Collectors.toMap(Facility::id, site -> site, (first, second) -> first)))
                .orElse(Map.of());
    }

    private Set<String> own(Visit visit) {
        return workshop.view(visit.who().reach())
                .map(view -> Set.copyOf(view.plants()))
                .orElse(Set.of());
    }

    private Facility ownSite(Visit visit, String id) {
        return Optional.ofNullable(sites(visit).get(id))
                .filter(site -> own(visit).contains(id))
                .orElseThrow(
                        () -> InvalidInput.of(Finding.error("byproducts.not-own-plant", SourcePosition.NOWHERE, id)));
    }

    // --- the page

    private ServerResponse list(Visit visit) {
        Set<String> own = own(visit);
        List<ByProduct> posts = posts(own);
        List<ContactRequest> requests = products.requests(own);
        List<Markup> content = new ArrayList<>();
        content.add(visit.page().paragraph("label.byproduct.lead"));
        if (!own.isEmpty()) {
            content.add(ways(visit));
            content.addAll(new ContactMarkup(visit, sites(visit), own, posts).of(requests));
            content.add(owned(visit, own, posts, requests));
            workshop.view(visit.who().reach())
                    .map(view -> new Proposals(visit, workshop, view).markup())
                    .ifPresent(content::addAll);
        }
        content.add(others(visit, own, posts, requests));
        return shell.page(visit, visit.say("label.byproduct.title"), content.toArray(Markup[]::new));
    }

    /** What holds today, and all of the own plants. */
    private List<ByProduct> posts(Set<String> own) {
        LocalDate today = LocalDate.now(clock);
        return products.posts().stream()
                .filter(post -> post.holdsOn(today) || own.contains(post.facility()))
                .toList();
    }

    private static Markup ways(Visit visit) {
        return Markup.of("p")
                .add(Markup.of("a").with("href", PATH + "/new?side=OFFER").say(visit.say("label.byproduct.offer")))
                .say(" · ")
                .add(Markup.of("a").with("href", PATH + "/new?side=NEED").say(visit.say("label.byproduct.need")));
    }

    private Markup owned(Visit visit, Set<String> own, List<ByProduct> posts, List<ContactRequest> requests) {
        Markup section = Markup.of("section").add(Markup.of("h2").say(visit.say("label.byproduct.own")));
        List<ByProduct> mine = posts.stream()
                .filter(post -> own.contains(post.facility()) && post.isOpen())
                .toList();
        if (mine.isEmpty()) {
            return section.add(visit.page().empty("label.byproduct.no-own"));
        }
        Map<String, Facility> sites = sites(visit);
        mine.forEach(post -> section.add(mine(visit, post, sites, posts, requests)));
        return section;
    }

    private Markup mine(
            Visit visit,
            ByProduct post,
            Map<String, Facility> sites,
            List<ByProduct> posts,
            List<ContactRequest> requests) {
        PostMarkup words = new PostMarkup(visit, sites);
        List<Match> matches = Match.of(post, posts, sites, LocalDate.now(clock));
        Markup part = Markup.of("div")
                .add(
                        Markup.of("h3").say(words.title(post)),
                        Markup.of("p", "tags").say(words.facts(post)));
        if (matches.isEmpty()) {
            part.add(Markup.of("p").say(visit.say("label.byproduct.no-match")));
        } else {
            Markup list = Markup.of("ul");
            matches.forEach(match -> list.add(Markup.of("li")
                    .say(words.match(match))
                    .add(askPart(visit, match.other(), requests, Optional.of(post)))));
            part.add(Markup.of("p").say(visit.say("label.byproduct.matches")), list);
        }
        return part.add(Form.to(visit, PATH + "/" + post.id() + "/close", "c" + post.id())
                .button("label.byproduct.close"));
    }

    private Markup others(Visit visit, Set<String> own, List<ByProduct> posts, List<ContactRequest> requests) {
        Markup section = Markup.of("section").add(Markup.of("h2").say(visit.say("label.byproduct.others")));
        List<ByProduct> foreign =
                posts.stream().filter(post -> !own.contains(post.facility())).toList();
        if (foreign.isEmpty()) {
            return section.add(
                    visit.page().empty(own.isEmpty() ? "label.byproduct.none" : "label.byproduct.no-others"));
        }
        PostMarkup words = new PostMarkup(visit, sites(visit));
        Markup cards = Markup.of("ul", "cards");
        foreign.forEach(post -> {
            Markup card = Markup.of("li", "card")
                    .add(
                            Markup.of("h3").say(words.title(post)),
                            Markup.of("p", "tags").say(words.facts(post)),
                            Markup.of("p").say(words.region(post.facility())));
            cards.add(own.isEmpty() ? card : card.add(askPart(visit, post, requests, Optional.empty())));
        });
        return section.add(cards);
    }

    /** The form that asks for contact, or that one's organization has asked already. */
    private Markup askPart(Visit visit, ByProduct post, List<ContactRequest> requests, Optional<ByProduct> own) {
        boolean isAsked = requests.stream()
                .anyMatch(one -> one.post().equals(post.id()) && one.state() != ContactRequest.State.REFUSED);
        if (isAsked) {
            return Markup.of("p", "tags").say(visit.say("label.byproduct.asked"));
        }
        String id = own.map(ByProduct::id).orElse("") + post.id();
        Form form = Form.to(visit, PATH + "/" + post.id() + "/ask", "a" + id);
        own.ifPresentOrElse(
                mine -> form.hidden("facility", mine.facility()),
                () -> form.choice("facility", visit.say("label.byproduct.for"), plantChoices(visit)));
        return Markup.of("details")
                .add(
                        Markup.of("summary").say(visit.say("label.byproduct.ask")),
                        form.text("message", visit.say("label.byproduct.message"), "", LONGEST_MESSAGE)
                                .button("label.byproduct.do-ask"));
    }

    private List<Form.Choice> plantChoices(Visit visit) {
        Map<String, Facility> sites = new HashMap<>(sites(visit));
        sites.keySet().retainAll(own(visit));
        return sites.values().stream()
                .sorted(Comparator.comparing(Facility::name))
                .map(site -> new Form.Choice(site.id(), site.name()))
                .toList();
    }

    // --- posting

    private ServerResponse fresh(Visit visit) {
        List<Form.Choice> plants = plantChoices(visit);
        if (plants.isEmpty()) {
            return shell.page(
                    visit, visit.say("label.byproduct.new"), visit.page().empty("label.portal.nothing"));
        }
        return shell.page(
                visit,
                visit.say("label.byproduct.new"),
                visit.page().paragraph("label.byproduct.new-lead"),
                PostForm.form(visit, plants, LocalDate.now(clock)));
    }

    private ServerResponse post(Visit visit) {
        products.post(
                PostForm.read(visit, ownSite(visit, visit.field("facility"))),
                visit.who().email());
        return back();
    }

    private ServerResponse close(Visit visit) {
        products.close(visit.part("post"), own(visit));
        return back();
    }

    // --- contact

    private ServerResponse ask(Visit visit) {
        Facility site = ownSite(visit, visit.field("facility"));
        products.ask(
                visit.part("post"),
                site.organization(),
                site.id(),
                visit.field("message"),
                visit.who().email());
        return back();
    }

    private ServerResponse answer(Visit visit) {
        products.answer(
                visit.part("request"),
                visit.field("answer").equals("yes"),
                own(visit),
                visit.who().email());
        return back();
    }

    private static ServerResponse back() {
        return ServerResponse.seeOther(URI.create(PATH)).build();
    }
}
