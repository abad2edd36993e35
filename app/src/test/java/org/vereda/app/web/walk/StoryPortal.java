package org.vereda.app.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.store.RegisterStore;
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
                .take(examples().resolve(example), new Keep.Author("test", ""), new Findings());
        return new StoryPortal(
                browser, database, Portal.start(database, Clock.systemUTC(), TestServing.at(0, data), registers));
    }

    private static Path examples() {
        Path here = Path.of("").toAbsolutePath();
        return here.endsWith("app") ? here.resolveSibling("examples") : here.resolve("examples");
    }

    /** The common table of the made-up registers of the examples. */
    static void importRegisters(Path table) {
        try (RegisterStore store = RegisterStore.writing(table);
                Stream<Path> files = Files.list(examples().resolve("registers"))) {
            List<Path> known = files.filter(RegisterStore::isKnown).sorted().toList();
            known.forEach(file -> store.add(file, known, false, LocalDate.of(2026, 1, 15), new Findings()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        page.navigate(at("/sign-in"));
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(PASSWORD);
        code.ifPresent(page.locator("input[name=code]")::fill);
        press(page, "main button");
    }

    /** Takes an invitation. */
    void accept(Page page, String link) {
        page.navigate(link);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=again]").fill(PASSWORD);
        press(page, "main button");
    }

    /** Presses a button or link and waits for the page that it leads to. */
    static void press(Page page, String what) {
        page.evaluate("() => { window.before = true; }");
        page.locator(what).first().click();
        page.waitForFunction("() => !window.before && document.readyState === 'complete'");
    }

    /** The words of the page. */
    static String main(Page page) {
        return String.valueOf(page.locator("main").textContent());
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

    /** One heading, nothing serious by axe, nobody scrolls sideways, no key of a message; and a picture to be looked at. */
    static void look(Page page, String what) {
        assertThat(page.locator("h1").count()).as(what).isEqualTo(1);
        assertThat(page.locator("body").innerText())
                .as(what)
                .doesNotContainPattern("\\b(label|portal|keep)\\.[a-z]+[.-][a-z]");
        RealBrowser.requireAccessible(page, what);
        RealBrowser.requireNoOverflow(page, what);
        RealBrowser.picture(page, "story-" + what);
    }

    @Override
    public void close() {
        portal.close();
        database.close();
        browser.close();
    }
}
