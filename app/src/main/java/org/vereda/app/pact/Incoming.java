package org.vereda.app.pact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.Session;
import org.vereda.app.partners.FootprintQuery;
import org.vereda.app.partners.Outbox;
import org.vereda.app.partners.Partner;
import org.vereda.app.partners.PartnerBook;
import org.vereda.app.partners.Received;
import org.vereda.app.partners.Requests;
import org.vereda.app.partners.Requests.Request;
import org.vereda.app.partners.Requests.State;
import org.vereda.exchange.wire.WireFile;
import org.vereda.quantity.InvalidInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What follows from events of partners. An event and all that follows are one transaction, so that an event that was taken is never lost and
 * one that comes again, by its source and identifier, does nothing (CloudEvents 1.0, id).
 */
final class Incoming {
    static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final KeepDatabase database;
    private final Desk desk;
    private final Requests requests;
    private final Received received;
    private final Outbox outbox;
    private final java.time.Clock clock;

    Incoming(KeepDatabase database, Desk desk, java.time.Clock clock) {
        this.database = database;
        this.desk = desk;
        this.requests = new Requests(database, clock);
        this.received = new Received(database, clock);
        this.outbox = new Outbox(database, clock);
        this.clock = clock;
    }

    /**
     * Takes an event.
     *
     * @param generation 2 or 3
     * @throws Refusal where it is wrong; nothing follows from it then
     */
    void take(Partner partner, PactEvent event, int generation) {
        switch (event.kind()) {
            case REQUESTED -> {
                FootprintQuery query = query(event, generation);
                String remark = event.data().path("comment").asString("");
                once(partner, event, session -> desk.take(session, partner, event.id(), query, remark));
            }
            case FULFILLED -> {
                String asked = PactEvent.text(event.data(), "requestEventId");
                List<ObjectNode> footprints = footprints(event.data().path("pfs"));
                once(partner, event, session -> fulfilled(session, partner, asked, footprints));
            }
            case REJECTED -> {
                String asked = PactEvent.text(event.data(), "requestEventId");
                JsonNode error = event.data().path("error");
                String words = PactEvent.text(error, "code") + ": "
                        + error.path("message").asString("");
                once(
                        partner,
                        event,
                        session -> Requests.asked(session, partner, asked)
                                .filter(request -> request.state() == State.OPEN)
                                .ifPresent(request ->
                                        requests.close(session, request, State.REJECTED, partner.name(), words)));
            }
            case PUBLISHED -> {
                List<String> ids = identifiers(event.data().path("pfIds"));
                once(partner, event, session -> published(session, partner, ids));
            }
        }
    }

    private void once(Partner partner, PactEvent event, java.util.function.Consumer<Session> effect) {
        database.write(session -> {
            PartnerBook.next(session);
            int heard = session.update(
                    "insert into heard_event (partner, source, id, type, happened) values (?, ?, ?, ?, ?)"
                            + " on conflict (partner, source, id) do nothing",
                    partner.id(),
                    event.source(),
                    event.id(),
                    event.kind().name(),
                    clock.instant().toString());
            if (heard == 1) {
                effect.accept(session);
            }
            return heard;
        });
    }

    /** The criteria of a request; PACT 2 says them by a fragment of a footprint. */
    private static FootprintQuery query(PactEvent event, int generation) {
        try {
            FootprintQuery query = FootprintQuery.of(generation == 2 ? fragment(event.data()) : event.data());
            if (query.isEmpty()) {
                throw new Refusal(Problem.BAD_REQUEST, "data");
            }
            return query;
        } catch (FootprintQuery.Unreadable unreadable) {
            throw new Refusal(Problem.BAD_REQUEST, String.valueOf(unreadable.getMessage()));
        }
    }

    private static ObjectNode fragment(ObjectNode data) {
        if (!(data.path("pf") instanceof ObjectNode fragment)) {
            throw new Refusal(Problem.BAD_REQUEST, "data.pf");
        }
        ObjectNode criteria = data.objectNode();
        copy(fragment.path("productIds"), "productId", criteria);
        copy(fragment.path("companyIds"), "companyId", criteria);
        JsonNode place = fragment.path("pcf");
        for (String field : List.of("geographyCountrySubdivision", "geographyCountry", "geographyRegionOrSubregion")) {
            if (!criteria.has("geography")) {
                copy(place.path(field), "geography", criteria);
            }
        }
        return criteria;
    }

    private static void copy(JsonNode value, String name, ObjectNode into) {
        if (!value.isMissingNode() && !value.isNull()) {
            into.set(name, value);
        }
    }

    private static List<ObjectNode> footprints(JsonNode list) {
        if (!list.isArray() || list.isEmpty()) {
            throw new Refusal(Problem.BAD_REQUEST, "data.pfs");
        }
        List<ObjectNode> footprints = new ArrayList<>();
        for (JsonNode one : list.values()) {
            footprints.add(readable(one));
        }
        return footprints;
    }

    /**
     * A footprint that can be kept: it states an identifier and a version that is known here. That it breaks rules is told to people.
     *
     * @throws Refusal where it is none
     */
    static ObjectNode readable(JsonNode node) {
        boolean isNamed = UUID.matcher(node.path("id").asString("")).matches();
        try {
            if (isNamed && node instanceof ObjectNode footprint) {
                WireFile.read("pfs", footprint.toString());
                return footprint;
            }
        } catch (InvalidInput unknownVersion) {
            throw new Refusal(
                    Problem.BAD_REQUEST,
                    "specVersion " + node.path("specVersion").asString(""));
        }
        throw new Refusal(Problem.BAD_REQUEST, "id " + node.path("id").asString(""));
    }

    private void fulfilled(Session session, Partner partner, String asked, List<ObjectNode> footprints) {
        Optional<Request> request = Requests.asked(session, partner, asked);
        footprints.forEach(one -> keep(session, partner, one, request.map(Request::number)));
        request.filter(known -> known.state() == State.OPEN)
                .ifPresent(known -> requests.close(
                        session,
                        known,
                        State.FULFILLED,
                        partner.name(),
                        String.join(
                                " ",
                                footprints.stream()
                                        .map(one -> one.path("id").asString(""))
                                        .toList())));
    }

    private void keep(Session session, Partner partner, ObjectNode footprint, Optional<Long> request) {
        if (received.take(session, partner, footprint, request) == Received.Taken.CHANGED) {
            throw new Refusal(Problem.BAD_REQUEST, "id " + footprint.path("id").asString(""));
        }
    }

    /** Keeps a footprint that was fetched. */
    void fetched(Partner partner, JsonNode node) {
        ObjectNode footprint = readable(node);
        database.write(session -> {
            PartnerBook.next(session);
            keep(session, partner, footprint, Optional.empty());
            return footprint;
        });
    }

    private static List<String> identifiers(JsonNode list) {
        if (!list.isArray() || list.isEmpty()) {
            throw new Refusal(Problem.BAD_REQUEST, "data.pfIds");
        }
        return list.values().stream()
                .map(one -> one.asString(""))
                .peek(id -> {
                    if (!UUID.matcher(id).matches()) {
                        throw new Refusal(Problem.BAD_REQUEST, "pfIds " + id);
                    }
                })
                .distinct()
                .toList();
    }

    private void published(Session session, Partner partner, List<String> ids) {
        if (!partner.contact().isNone()) {
            ids.forEach(id -> outbox.put(session, partner, Outbox.Kind.FETCH, id, ""));
        }
    }
}
