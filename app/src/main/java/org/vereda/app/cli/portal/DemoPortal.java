package org.vereda.app.cli.portal;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.vereda.app.accounts.DemoAccounts;
import org.vereda.app.accounts.DemoAccounts.Guest;
import org.vereda.app.accounts.Role;
import org.vereda.app.accounts.Vault;
import org.vereda.app.console.Surroundings;
import org.vereda.app.delegations.ReviewDesk;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.pact.Exchange;
import org.vereda.app.pact.HttpWire;
import org.vereda.app.web.Listening;
import org.vereda.app.web.Portal;
import org.vereda.app.web.Ports;
import org.vereda.app.web.Serving;
import org.vereda.app.web.review.Drafting;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.partnership.Organization;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Messages;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.folder.PartnershipSettings;

/** The portal with an example folder and an account for each role, in a database that is gone when it stops. */
public final class DemoPortal implements AutoCloseable {
    private static final String ADDRESS = "127.0.0.1";
    private static final int USUAL_PORT = 8080;

    /** Passwords of a demonstration are made by chance and live for an hour: no need to make guessing slow. */
    private static final int WORK = 8;

    private final Path data;
    private final KeepDatabase database;
    private final Portal portal;
    private final List<Guest> guests;

    private DemoPortal(Path data, KeepDatabase database, Portal portal, List<Guest> guests) {
        this.data = data;
        this.database = database;
        this.portal = portal;
        this.guests = List.copyOf(guests);
    }

    /**
     * Starts it.
     *
     * @param folder the example
     */
    public static DemoPortal open(Path folder, Surroundings surroundings) {
        return open(folder, temporary(), surroundings, port());
    }

    /** The same at any free port, beside others. */
    public static DemoPortal openAnywhere(Path folder, Surroundings surroundings) {
        return open(folder, temporary(), surroundings, Ports.any(ADDRESS));
    }

    /**
     * The same with its data in a folder, which is gone when it stops or cannot start.
     *
     * @param data an empty folder
     * @param port where it listens
     */
    static DemoPortal open(Path folder, Path data, Surroundings surroundings, int port) {
        try {
            return filled(folder, data, surroundings, port);
        } catch (RuntimeException e) {
            remove(data);
            throw e;
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("vereda-demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoPortal filled(Path folder, Path data, Surroundings surroundings, int port) {
        KeepDatabase database = KeepDatabase.open(KeepPlace.in(data));
        try {
            Keep keep = new Keep(database, surroundings.clock());
            keep.take(folder, new Keep.Author("demo", folder.getFileName().toString()), new Findings());
            if (PartnershipSettings.read(folder, new Findings()).plan().isPresent()) {
                new Drafting(new Workshop(keep, surroundings.clock()), database, surroundings.clock())
                        .freeze("first", "secretariat@demo.example");
            }
            Portal portal = Portal.start(database, surroundings.clock(), serving(data, port));
            List<Guest> guests = new DemoAccounts(portal.accounts()).make(places(folder), delegations(folder));
            return new DemoPortal(data, database, portal, guests);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** It exchanges footprints with partners as any other portal does. */
    private static Serving serving(Path data, int port) {
        Exchange.Way way = new Exchange.Way(
                new HttpWire(HttpWire.Bounds.PUBLIC, Optional.empty()), "http://" + ADDRESS + ":" + port);
        return new Serving(Listening.here(port), Vault.in(data), WORK, Optional.of(way));
    }

    /** The usual port, or any free one where somebody listens there. */
    private static int port() {
        return Ports.isFree(ADDRESS, USUAL_PORT) ? USUAL_PORT : Ports.any(ADDRESS);
    }

    /** Who reviews the roadmap by the settings of the folder. */
    private static List<String> delegations(Path folder) {
        return ReviewDesk.rulesOf(PartnershipSettings.read(folder, new Findings()))
                .delegations();
    }

    /** The first supplier of Mexico, or of anywhere, the first carmaker, the first recycler. */
    private static Map<Role, String> places(Path folder) {
        List<Organization> organizations =
                PartnershipFolder.read(folder, code -> true, new Findings()).organizations();
        Map<Role, String> places = new EnumMap<>(Role.class);
        organizations.stream()
                .sorted(Comparator.comparing(one -> !one.country().name().equals("MX")))
                .forEach(one -> role(one).ifPresent(role -> places.putIfAbsent(role, one.id())));
        return places;
    }

    private static Optional<Role> role(Organization organization) {
        return switch (organization.role()) {
            case SUPPLIER -> Optional.of(Role.SUPPLIER);
            case OEM -> Optional.of(Role.ANCHOR);
            case RECYCLER -> Optional.of(Role.RECYCLER);
            case SECRETARIAT, AGENCY, VERIFIER -> Optional.empty();
        };
    }

    /** The accounts, one for each role. */
    public List<Guest> guests() {
        return guests;
    }

    /** Where it is. */
    public String address() {
        return "http://" + ADDRESS + ":" + portal.port() + "/";
    }

    /** Says where it is and who can come in. */
    public void tell(Messages messages, PrintStream out) {
        out.println();
        out.println(messages.text("label.serve.address", address()));
        out.println(messages.text("label.demo.accounts"));
        int widest =
                guests.stream().mapToInt(guest -> guest.email().length()).max().orElse(0);
        for (Guest guest : guests) {
            String place = guest.organization().isEmpty() ? "" : " · " + guest.organization();
            out.printf(
                    "  %-" + widest + "s  %s  %s%s%n",
                    guest.email(),
                    guest.password(),
                    messages.text(guest.role().key()),
                    place);
        }
        out.println(messages.text("label.demo.gone"));
    }

    /** Serves until the program is stopped. */
    public void await() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        new CountDownLatch(1).await();
    }

    /** Stops serving and takes everything away; a second time does nothing. */
    @Override
    public void close() {
        portal.close();
        database.close();
        remove(data);
    }

    private static void remove(Path data) {
        if (!Files.isDirectory(data)) {
            return;
        }
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
