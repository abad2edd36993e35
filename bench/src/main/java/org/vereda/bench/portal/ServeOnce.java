package org.vereda.bench.portal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.accounts.Vault;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.web.Listening;
import org.vereda.app.web.Portal;
import org.vereda.app.web.Serving;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Language;

/** Takes a folder in, or serves what was taken in, as a program of its own with little memory. */
public final class ServeOnce {
    /** The password of everybody. */
    public static final String PASSWORD = "a long password 1";

    private static final double MILLISECONDS = 1e-3;

    private ServeOnce() {}

    /**
     * {@code take PLACE FOLDER}, or {@code serve PLACE MEMBERS}, both with the address of a database where it is not the embedded one: prints the
     * seconds, and the port; serves until its input ends.
     */
    public static void main(String[] arguments) throws IOException {
        Path place = Path.of(arguments[1]);
        Files.createDirectories(place);
        KeepPlace database = arguments.length > 3
                ? KeepPlace.at(arguments[3], said("VEREDA_DATABASE_USER"), said("VEREDA_DATABASE_PASSWORD"))
                : KeepPlace.in(place);
        try (KeepDatabase open = KeepDatabase.open(database)) {
            if (arguments[0].equals("take")) {
                take(open, Path.of(arguments[2]));
            } else {
                serve(open, place, Integer.parseInt(arguments[2]));
            }
        }
    }

    private static String said(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }

    private static void take(KeepDatabase database, Path folder) {
        long begin = System.nanoTime();
        Findings findings = new Findings();
        new Keep(database, Clock.systemUTC()).take(folder, new Keep.Author("bench", "import"), findings);
        System.out.println(
                (System.nanoTime() - begin) * 1e-9 + " " + findings.sorted().size());
    }

    private static void serve(KeepDatabase database, Path place, int members) throws IOException {
        Serving serving = new Serving(Listening.here(0), Vault.in(place), 4);
        try (Portal portal = Portal.start(database, Clock.systemUTC(), serving)) {
            long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
            double seconds = (System.currentTimeMillis() - begun) * MILLISECONDS;
            if (portal.accounts().isNew()) {
                invite(portal, members);
            }
            System.out.println(seconds + " " + portal.port());
            System.out.flush();
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }

    private static void invite(Portal portal, int members) {
        portal.accounts().join(portal.accounts().firstLink(), "admin@example.com", "Admin", PASSWORD, Language.EN);
        Account administrator = portal.accounts().all().getFirst();
        for (int member = 0; member < members; member++) {
            String email = email(member);
            Membership role = new Membership(Role.SUPPLIER, LargePartnership.organization(member), "");
            String welcome = portal.accounts()
                    .invite(administrator, email, "Somebody", role)
                    .orElseThrow();
            portal.accounts().join(welcome, email, "Somebody", PASSWORD, Language.EN);
        }
    }

    /** The address of a member. */
    public static String email(int member) {
        return "member-" + member + "@example.com";
    }
}
