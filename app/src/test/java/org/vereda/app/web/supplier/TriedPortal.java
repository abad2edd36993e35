package org.vereda.app.web.supplier;

import java.nio.file.Path;
import java.time.Clock;
import org.vereda.app.Repository;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.web.Browser;
import org.vereda.app.web.Portal;
import org.vereda.app.web.TestServing;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Language;

/** A portal with an example folder and people who can come in. */
public final class TriedPortal implements AutoCloseable {
    /** What everybody signs in with. */
    public static final String PASSWORD = "a horse and a battery";

    private final KeepDatabase database;
    private final Keep keep;
    private final Portal portal;
    private final Account root;

    public TriedPortal(Path data, String example) {
        database = KeepDatabase.open(KeepPlace.in(data));
        keep = new Keep(database, Clock.systemUTC());
        keep.take(Repository.example(example), new Keep.Author("test", ""), new Findings());
        portal = Portal.start(database, Clock.systemUTC(), TestServing.at(0, data));
        root = portal.accounts().join(portal.accounts().firstLink(), "root@example.org", "Rut", PASSWORD, Language.EN);
    }

    /** Somebody new with a role, signed in. */
    public Browser as(String name, Role role, String organization, String facility) throws Exception {
        String email = name + "@example.org";
        String link = portal.accounts()
                .invite(root, email, name, new Membership(role, organization, facility))
                .orElseThrow();
        portal.accounts().join(link, email, name, PASSWORD, Language.EN);
        Browser browser = new Browser(portal.port()).signIn(email, PASSWORD);
        browser.get("/");
        return browser;
    }

    /** Where a page is. */
    public String at(String path) {
        return "http://127.0.0.1:" + portal.port() + path;
    }

    public Keep keep() {
        return keep;
    }

    public KeepDatabase database() {
        return database;
    }

    @Override
    public void close() {
        portal.close();
        database.close();
    }
}
