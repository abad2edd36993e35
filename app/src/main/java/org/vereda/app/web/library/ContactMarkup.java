package org.vereda.app.web.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vereda.app.byproducts.ContactRequest;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Reply;
import org.vereda.app.web.frame.Visit;
import org.vereda.inventory.Facility;
import org.vereda.partnership.byproducts.ByProduct;
import org.vereda.report.chart.Markup;
import tools.jackson.databind.node.ObjectNode;

/** Requests for contact, got and made. Names and addresses are shown when it was agreed to, to both at once. */
final class ContactMarkup {
    private final Visit visit;
    private final Map<String, Facility> sites;
    private final Set<String> own;
    private final List<ByProduct> posts;

    ContactMarkup(Visit visit, Map<String, Facility> sites, Set<String> own, List<ByProduct> posts) {
        this.visit = visit;
        this.sites = sites;
        this.own = own;
        this.posts = posts;
    }

    /** A section where there is any request. */
    List<Markup> of(List<ContactRequest> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        Markup list = Markup.of("ul");
        requests.forEach(request -> list.add(item(request)));
        return List.of(Markup.of("section").add(Markup.of("h2").say(visit.say("label.byproduct.requests")), list));
    }

    private Markup item(ContactRequest request) {
        Optional<ByProduct> post =
                posts.stream().filter(one -> one.id().equals(request.post())).findFirst();
        boolean isGot = post.filter(one -> own.contains(one.facility())).isPresent();
        PostMarkup words = new PostMarkup(visit, sites);
        String what = post.map(words::title).orElseGet(() -> visit.say("label.byproduct.gone"));
        Markup item = Markup.of("li")
                .say(visit.say(
                        isGot ? "label.byproduct.got" : "label.byproduct.made",
                        what,
                        words.region(request.facility()),
                        visit.say(request.state().key())));
        if (!request.message().isEmpty()) {
            item.add(Markup.of("p").say(visit.say("label.byproduct.said", request.message())));
        }
        return switch (request.state()) {
            case WAITING -> isGot ? item.add(answers(request)) : item;
            case AGREED -> item.add(contact(request, post, isGot));
            case REFUSED -> item;
        };
    }

    private Markup contact(ContactRequest request, Optional<ByProduct> post, boolean isGot) {
        String facility = facility(request, post, isGot);
        String email = isGot ? request.author() : request.answeredBy();
        String name =
                Optional.ofNullable(sites.get(facility)).map(Facility::name).orElse(facility);
        return Markup.of("p").say(visit.say("label.byproduct.contact", name, email));
    }

    private Markup answers(ContactRequest request) {
        String address = ByProductPages.PATH + "/requests/" + request.id() + "/answer";
        return Markup.of("div")
                .add(
                        Form.to(visit, address, "y" + request.id())
                                .hidden("answer", "yes")
                                .button("label.byproduct.agree"),
                        Form.to(visit, address, "n" + request.id())
                                .hidden("answer", "no")
                                .button("label.byproduct.refuse"));
    }

    /** A request for programs; the other side's plant and address stand there once it was agreed to. */
    static ObjectNode told(ContactRequest request, List<ByProduct> posts, Set<String> own) {
        Optional<ByProduct> post =
                posts.stream().filter(one -> one.id().equals(request.post())).findFirst();
        boolean isGot = post.filter(one -> own.contains(one.facility())).isPresent();
        ObjectNode told = Reply.object()
                .put("request", request.id())
                .put("post", request.post())
                .put("side", isGot ? "GOT" : "MADE")
                .put("state", request.state().name())
                .put("asked", request.asked().toString())
                .put("message", request.message());
        if (request.state() == ContactRequest.State.AGREED) {
            told.put("facility", facility(request, post, isGot))
                    .put("contact", isGot ? request.author() : request.answeredBy());
        }
        return told;
    }

    private static String facility(ContactRequest request, Optional<ByProduct> post, boolean isGot) {
        return isGot ? request.facility() : post.map(ByProduct::facility).orElse("");
    }
}
