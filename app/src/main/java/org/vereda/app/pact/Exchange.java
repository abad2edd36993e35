package org.vereda.app.pact;

import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.vereda.app.accounts.Vault;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.partners.Outbox;
import org.vereda.app.partners.PartnerBook;
import org.vereda.app.partners.Received;
import org.vereda.app.partners.Requests;
import org.vereda.app.partners.Shelf;
import org.vereda.endoflife.yard.VinSeal;

/**
 * Everything that exchanging footprints with partners takes, put together.
 *
 * @param partners who they are
 * @param shelf what is published
 * @param requests what is asked
 * @param received what came
 * @param outbox what still has to go
 * @param desk what goes out
 * @param publishing makes footprints and publishes them
 * @param acceptance takes what came into the inventory
 * @param host answers calls
 * @param courier carries the outbox
 * @param vins seals identification numbers of vehicles, with the key of the vault
 */
public record Exchange(
        PartnerBook partners,
        Shelf shelf,
        Requests requests,
        Received received,
        Outbox outbox,
        Desk desk,
        Publishing publishing,
        Acceptance acceptance,
        PactHost host,
        Courier courier,
        VinSeal vins) {
    /**
     * Where an exchange is and how it reaches others.
     *
     * @param wire the way to other hosts
     * @param address the address of this host, as others know it
     */
    public record Way(Wire wire, String address) {}

    /** Puts it together; the courier does not go yet. */
    public static Exchange of(
            KeepDatabase database, Keep keep, Supplier<Knowledge> knowledge, Clock clock, Vault vault, Way way) {
        PartnerBook partners = new PartnerBook(database, vault, clock);
        Desk desk = new Desk(database, clock, way.address());
        PactHost host = new PactHost(database, vault, clock, desk);
        return new Exchange(
                partners,
                new Shelf(database, clock),
                new Requests(database, clock),
                new Received(database, clock),
                new Outbox(database, clock),
                desk,
                new Publishing(keep, partners, knowledge, clock, desk),
                new Acceptance(database, keep, clock),
                host,
                new Courier(database, vault, clock, way.wire(), host),
                VinSeal.of(HexFormat.of().formatHex(vault.sign("vehicle identification numbers"))));
    }
}
