package org.vereda.app.pact;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.vereda.app.accounts.Vault;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.partners.Outbox;
import org.vereda.app.partners.Outbox.Errand;
import org.vereda.app.partners.Outbox.Outcome;
import org.vereda.app.partners.Partner;
import org.vereda.app.partners.PartnerBook;
import org.vereda.quantity.InvalidInput;

/** Carries what is in the outbox, one errand after the other. What it was carrying when it was stopped is carried again. */
public final class Courier implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Courier.class.getName());
    private static final long PAUSE = 500;

    private final PartnerBook partners;
    private final Outbox outbox;
    private final PactClient client;
    private final PactHost host;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("courier").factory());

    /** A courier who goes nowhere until he is started or sent. */
    public Courier(KeepDatabase database, Vault vault, Clock clock, Wire wire, PactHost host) {
        this.partners = new PartnerBook(database, vault, clock);
        this.outbox = new Outbox(database, clock);
        this.client = new PactClient(partners, wire, clock);
        this.host = host;
    }

    /** Looks for errands twice a second from now on. */
    public void start() {
        var _ = thread.scheduleWithFixedDelay(this::carryQuietly, PAUSE, PAUSE, TimeUnit.MILLISECONDS);
    }

    /** Whatever goes wrong is told and must not end the courier. */
    private void carryQuietly() {
        try {
            carry();
        } catch (InvalidInput away) {
            LOG.log(Level.WARNING, "partner.courier {0}", away.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "partner.courier", e);
        }
    }

    /** Carries everything that is due and gives the number of errands. */
    public int carry() {
        int carried = 0;
        while (outbox.isDue()) {
            Optional<Errand> errand = outbox.take();
            if (errand.isEmpty()) {
                return carried;
            }
            outbox.settle(errand.get(), outcome(errand.get()));
            carried++;
        }
        return carried;
    }

    private Outcome outcome(Errand errand) {
        Optional<Partner> partner = partners.byId(errand.partner()).filter(Partner::isActive);
        return partner.map(one -> tried(one, errand)).orElseGet(() -> new Outcome.Refused(""));
    }

    private Outcome tried(Partner partner, Errand errand) {
        try {
            return switch (errand.kind()) {
                case EVENT -> client.event(partner, errand.content());
                case FETCH -> {
                    host.incoming().fetched(partner, client.footprint(partner, errand.event()));
                    yield new Outcome.Done();
                }
            };
        } catch (PactClient.Unexpected unexpected) {
            String problem = String.valueOf(unexpected.getMessage());
            return unexpected.isFinal() ? new Outcome.Refused(problem) : new Outcome.Later(problem);
        } catch (IOException unreachable) {
            return new Outcome.Later(String.valueOf(unreachable.getMessage()));
        } catch (Refusal useless) {
            return new Outcome.Refused(useless.value());
        } catch (InvalidInput otherKey) {
            return new Outcome.Later(otherKey.findings().getFirst().code());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
