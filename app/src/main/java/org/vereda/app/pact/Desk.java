package org.vereda.app.pact;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.Session;
import org.vereda.app.partners.FootprintQuery;
import org.vereda.app.partners.Outbox;
import org.vereda.app.partners.Partner;
import org.vereda.app.partners.Partner.Answers;
import org.vereda.app.partners.PartnerBook;
import org.vereda.app.partners.Requests;
import org.vereda.app.partners.Requests.Direction;
import org.vereda.app.partners.Requests.Request;
import org.vereda.app.partners.Requests.State;
import org.vereda.app.partners.Shelf;
import org.vereda.app.partners.Shelf.Shelved;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What goes from an organization to its partners: requests, answers, and word of what was published. Everything goes through the outbox. */
public final class Desk {
    /** Who answers where no person does. */
    static final String AUTOMATIC = "automatic";

    private final KeepDatabase database;
    private final Shelf shelf;
    private final Requests requests;
    private final Outbox outbox;
    private final Clock clock;
    private final String source;
    private final Messages english = Messages.in(Language.EN);

    /**
     * A desk.
     *
     * @param source the address of this host, which its events name
     */
    public Desk(KeepDatabase database, Clock clock, String source) {
        this.database = database;
        this.shelf = new Shelf(database, clock);
        this.requests = new Requests(database, clock);
        this.outbox = new Outbox(database, clock);
        this.clock = clock;
        this.source = source;
    }

    /**
     * Asks a partner for footprints.
     *
     * @param remark words for the partner, empty for none
     * @throws InvalidInput where nothing is asked for in particular, or the partner is never called
     */
    public Request ask(Partner partner, FootprintQuery query, String remark) {
        if (query.isEmpty()) {
            throw InvalidInput.of(Finding.error("partner.asks-nothing", SourcePosition.NOWHERE));
        }
        if (partner.contact().isNone() || !partner.isActive()) {
            throw InvalidInput.of(Finding.error("partner.no-address", SourcePosition.NOWHERE, partner.name()));
        }
        return database.write(session -> {
            PartnerBook.next(session);
            PactEvent event = PactEvent.of(PactEvent.Kind.REQUESTED, source, wish(partner, query, remark));
            Request request = requests.add(session, partner, Direction.OUT, event.id(), query, remark);
            send(session, partner, event);
            return request;
        });
    }

    /** What is asked for: the criteria, in PACT 2 a fragment of a footprint. */
    private static ObjectNode wish(Partner partner, FootprintQuery query, String remark) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        if (generation(partner) == 2) {
            ObjectNode fragment = data.putObject("pf");
            list(fragment, "productIds", query.products());
            list(fragment, "companyIds", query.companies());
        } else {
            data.setAll(query.json());
        }
        if (!remark.isBlank()) {
            data.put("comment", remark);
        }
        return data;
    }

    private static void list(ObjectNode into, String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = into.putArray(name);
            values.forEach(list::add);
        }
    }

    static int generation(Partner partner) {
        return partner.version().isPactTwo() ? 2 : 3;
    }

    private void send(Session session, Partner partner, PactEvent event) {
        outbox.put(
                session,
                partner,
                Outbox.Kind.EVENT,
                event.id(),
                event.json(generation(partner), clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Takes a request in and answers it at once where the partner's requests are answered so. */
    void take(Session session, Partner partner, String event, FootprintQuery query, String remark) {
        Request request = requests.add(session, partner, Direction.IN, event, query, remark);
        if (partner.answers() == Answers.BY_HAND) {
            return;
        }
        List<Shelved> found = shelf.answering(session, partner, query);
        if (!found.isEmpty()) {
            fulfil(session, partner, request, found, AUTOMATIC);
        } else if (partner.answers() == Answers.AUTOMATIC) {
            reject(session, partner, request, "", AUTOMATIC);
        }
    }

    /**
     * Answers a request with the active footprints of a product: notes how the partner names it, lets the partner have it, and sends it.
     *
     * @throws InvalidInput where the product has no active footprint, or the request is answered already
     */
    public void answer(Partner partner, Request request, String product, String author) {
        database.write(session -> {
            PartnerBook.next(session);
            List<Shelved> found = shelf.active(session, partner.organization(), product);
            if (found.isEmpty()) {
                throw InvalidInput.of(Finding.error("partner.not-published", SourcePosition.NOWHERE, product));
            }
            request.query().products().forEach(theirs -> PartnerBook.name(session, partner, theirs, product));
            PartnerBook.grant(session, partner, product);
            fulfil(session, partner, request, found, author);
            return found;
        });
    }

    /**
     * Refuses a request.
     *
     * @param words why; empty where there is no such footprint
     * @throws InvalidInput where it is answered already
     */
    public void refuse(Partner partner, Request request, String words, String author) {
        database.write(session -> {
            PartnerBook.next(session);
            reject(session, partner, request, words, author);
            return request;
        });
    }

    private void fulfil(Session session, Partner partner, Request request, List<Shelved> found, String author) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("requestEventId", request.event());
        ArrayNode footprints = data.putArray("pfs");
        List<String> sent = new ArrayList<>();
        for (Shelved one : found) {
            Optional<WireFootprint> written = Outgoing.as(one.footprint(), partner.version());
            written.ifPresent(footprint -> {
                footprints.add(footprint.content());
                sent.add(one.id());
            });
        }
        if (sent.isEmpty()) {
            reject(
                    session,
                    partner,
                    request,
                    english.text("label.pact.not-in-version", partner.version().id()),
                    author);
            return;
        }
        requests.close(session, request, State.FULFILLED, author, String.join(" ", sent));
        send(session, partner, PactEvent.of(PactEvent.Kind.FULFILLED, source, data));
    }

    private void reject(Session session, Partner partner, Request request, String words, String author) {
        String said = words.isBlank() ? english.text("label.pact.problem.not-found", "") : words.strip();
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("requestEventId", request.event());
        data.putObject("error")
                .put("code", words.isBlank() ? Problem.NOT_FOUND.code(generation(partner)) : "AccessDenied")
                .put("message", said);
        requests.close(session, request, State.REJECTED, author, said);
        send(session, partner, PactEvent.of(PactEvent.Kind.REJECTED, source, data));
    }

    /**
     * Publishes footprints and tells every partner that may have them and can be called.
     *
     * @return those that were not there before
     */
    public List<Shelved> publish(List<Shelf.Offer> offers) {
        return database.write(session -> {
            PartnerBook.next(session);
            List<Shelved> added = new ArrayList<>();
            offers.forEach(offer -> shelf.publish(session, offer).ifPresent(added::add));
            added.stream()
                    .map(Shelved::organization)
                    .distinct()
                    .forEach(organization -> tell(session, organization, added));
            return List.copyOf(added);
        });
    }

    private void tell(Session session, String organization, List<Shelved> added) {
        for (Partner partner : PartnerBook.of(session, organization)) {
            List<String> grants = PartnerBook.grants(session, partner);
            List<String> ids = added.stream()
                    .filter(one -> one.organization().equals(organization))
                    .filter(one -> grants.contains(PartnerBook.EVERYTHING) || grants.contains(one.product()))
                    .map(Shelved::id)
                    .toList();
            if (partner.isActive() && !partner.contact().isNone() && !ids.isEmpty()) {
                ObjectNode data = JsonNodeFactory.instance.objectNode();
                list(data, "pfIds", ids);
                send(session, partner, PactEvent.of(PactEvent.Kind.PUBLISHED, source, data));
            }
        }
    }
}
