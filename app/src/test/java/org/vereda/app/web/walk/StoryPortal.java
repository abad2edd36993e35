package org.vereda.app.web.walk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.vereda.app.Repository;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.web.PageSteps;
import org.vereda.app.web.Portal;
import org.vereda.app.web.RealBrowser;
import org.vereda.app.web.TestServing;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Language;

/** A portal of its own and a real browser in which people of any role tell their first hour. */
final class StoryPortal implements AutoCloseable {
    static final int WIDE = 1280;
    static final int TELEPHONE = 375;

    /** What everybody signs in with. */
    static final String PASSWORD = "a horse and a battery";

    private final RealBrowser browser;
    private final KeepDatabase database;
    private final Portal portal;

    private StoryPortal(RealBrowser browser, KeepDatabase database, Portal portal) {
        this.browser = browser;
        this.database = database;
        this.portal = portal;
    }

    /** One that nobody has joined yet, over an example. */
    static StoryPortal open(Path data, String example) {
        return open(data, example, data.resolve("no-registers.duckdb"));
    }

    /**
     * The same with registers.
     *
     * @param registers the file of their common table
     */
    static StoryPortal open(Path data, String example, Path registers) {
        RealBrowser browser = RealBrowser.start();
        KeepDatabase database = KeepDatabase.open(KeepPlace.in(data));
        new Keep(database, Clock.systemUTC())
                .take(Repository.example(example), new Keep.Author("test", ""), new Findings());
        return new StoryPortal(
                browser, database, Portal.start(database, Clock.systemUTC(), TestServing.at(0, data), registers));
    }

    /** The whole address of a path that begins with a slash. */
    String at(String path) {
        return "http://127.0.0.1:" + portal.port() + path;
    }

    /** The way in of the first administrator. */
    String firstLink() {
        return at("/welcome?link=" + portal.accounts().firstLink());
    }

    /** The first administrator, joined without the browser. */
    Account administrator() {
        return portal.accounts().join(portal.accounts().firstLink(), "root@example.org", "Rut", PASSWORD, Language.EN);
    }

    /** One with a role for each language, joined without the browser. */
    void join(Account administrator, Role role, Teller... tellers) {
        for (Teller teller : tellers) {
            join(administrator, teller.who(), role(role, ""), teller.language());
        }
    }

    /** Somebody with a role, joined without the browser. */
    void join(Account administrator, String name, Membership membership, Language language) {
        String link = portal.accounts()
                .invite(administrator, email(name), name, membership)
                .orElseThrow();
        portal.accounts().join(link, "", name, PASSWORD, language);
    }

    static Membership role(Role role, String organization) {
        return new Membership(role, organization, "");
    }

    private static String email(String name) {
        return name + "@example.org";
    }

    Page window(int width, ColorScheme colors) {
        return browser.window(width, colors);
    }

    /** A window in which somebody has signed in. */
    Page as(String name, int width, ColorScheme colors) {
        Page page = window(width, colors);
        signIn(page, email(name), Optional.empty());
        page.waitForURL(at("/"));
        return page;
    }

    /** Types address and password, and a code where there is a second factor. */
    void signIn(Page page, String email, Optional<String> code) {
        PageSteps.signIn(page, at("/sign-in"), email, PASSWORD, code);
    }

    /** Takes an invitation. */
    void accept(Page page, String link) {
        page.navigate(link);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=again]").fill(PASSWORD);
        RealBrowser.press(page, "main button");
    }

    /** Goes to a page by its address and looks at it. */
    void look(Page page, String path, String what) {
        page.navigate(at(path));
        look(page, what);
    }

    /** The same, and words of a longer language fit too; the page is of no use afterwards. */
    void lookTwice(Page page, String path, String what) {
        look(page, path, what);
        RealBrowser.requireRoomForLongWords(page, what);
    }

    /** Looks at a page as at every one, and keeps the picture with those of the stories. */
    static void look(Page page, String what) {
        PageSteps.look(page, "story-" + what);
    }

    @Override
    public void close() {
        portal.close();
        database.close();
        browser.close();
    }
}
