package org.vereda.app.pact;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vereda.app.accounts.Secret;
import org.vereda.app.keep.Edit;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.Reach;
import org.vereda.app.partners.Partner;
import org.vereda.app.partners.PartnerBook;
import org.vereda.app.partners.Received;
import org.vereda.app.partners.Received.Parcel;
import org.vereda.app.partners.Received.State;
import org.vereda.exchange.rules.FootprintCheck;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Takes footprints that partners sent into the inventory: they become files of the folder {@code footprints}, from which products are
 * calculated. The one that came stays as it was; the file names the product by the buyer's identifier too, and the history says who accepted
 * what from whom.
 */
public final class Acceptance {
    private static final int SHORT = 12;

    private final KeepDatabase database;
    private final Keep keep;
    private final Received received;

    public Acceptance(KeepDatabase database, Keep keep, Clock clock) {
        this.database = database;
        this.keep = keep;
        this.received = new Received(database, clock);
    }

    /**
     * Accepts a footprint for an own product or bought input; one that was accepted from the same partner for the same product goes out.
     *
     * @param product the identifier of the product in the folder
     * @param supplier the identifier of the facility or organization that the partner is in the folder, empty where it is none
     * @throws InvalidInput where the footprint breaks a rule that must be kept, was decided already, or no product is named
     */
    public void accept(Partner partner, Parcel parcel, String product, String supplier, String author) {
        requireNew(parcel);
        if (product.isBlank()) {
            throw InvalidInput.of(Finding.error("partner.no-product", SourcePosition.NOWHERE, parcel.id()));
        }
        WireDocument document = parcel.document();
        FootprintCheck.require(document);
        List<Parcel> before = database.read(session -> Received.accepted(session, partner, product));
        List<Edit> edits = new ArrayList<>();
        before.forEach(one -> edits.add(new Edit.Drop(path(one))));
        edits.add(new Edit.Put(
                path(parcel), named(document.footprint(), product, supplier).json()));
        String proof = Secret.hash(parcel.content()).substring(0, SHORT);
        keep.edit(edits, Reach.WHOLE, new Keep.Author(author, partner.name() + " " + parcel.id() + " " + proof));
        database.write(session -> {
            PartnerBook.next(session);
            before.forEach(one -> received.decide(session, one, State.REPLACED, product, author));
            received.decide(session, parcel, State.ACCEPTED, product, author);
            return parcel;
        });
    }

    /**
     * Does not accept a footprint; it stays where it is.
     *
     * @throws InvalidInput where it was decided already
     */
    public void decline(Parcel parcel, String author) {
        requireNew(parcel);
        database.write(session -> {
            PartnerBook.next(session);
            received.decide(session, parcel, State.DECLINED, "", author);
            return parcel;
        });
    }

    private static void requireNew(Parcel parcel) {
        if (parcel.state() != State.NEW) {
            throw InvalidInput.of(Finding.error("partner.decided", SourcePosition.NOWHERE, parcel.id()));
        }
    }

    private static String path(Parcel parcel) {
        return "footprints/" + Secret.hash(parcel.partner()).substring(0, SHORT) + "-" + parcel.id() + ".json";
    }

    /** The footprint with the buyer's identifiers behind the maker's own ones. */
    private static WireFootprint named(WireFootprint footprint, String product, String supplier) {
        WireFootprint named = footprint.with(Map.of(
                "productIds",
                with(footprint.texts("productIds"), "urn:pact:vereda.invalid:buyer-id:" + encoded(product))));
        return supplier.isBlank()
                ? named
                : named.with(Map.of(
                        "companyIds",
                        with(
                                footprint.texts("companyIds"),
                                "urn:pact:vereda.invalid:supplier-id:" + encoded(supplier))));
    }

    private static String encoded(String identifier) {
        return java.net.URLEncoder.encode(identifier, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static ArrayNode with(List<String> texts, String more) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        list.add(more);
        texts.forEach(list::add);
        return list;
    }
}
