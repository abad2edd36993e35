package org.vereda.app.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.CodeOfApp;
import org.vereda.app.web.PageSteps;
import org.vereda.app.web.RealBrowser;

/** The first hour of an administrator: nobody has joined, a link leads in, others are invited, one is shut out and let in again. */
final class AdministratorStoryTest {
    private static final String ROBIN = "robin@example.org";

    /** How a password that is too short, an unknown organization and an account that is shut are said. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "en", List.of("at least 12 letters", "knows no \"nowhere\"", "shut"),
            "fr", List.of("au moins 12", "ne connaît pas « nowhere »", "fermé"),
            "es", List.of("al menos 12", "no conoce «nowhere»", "cerrada"));

    @TempDir
    Path folder = Path.of("");

    @Test
    void anAdministratorComesFromTheFirstLinkToAPortalWithPeople() {
        try (StoryPortal portal = StoryPortal.open(folder, "tres-fronteras")) {
            Page page = portal.window(StoryPortal.WIDE, ColorScheme.LIGHT);
            become(portal, page);
            String recovery = protect(portal, page);
            String secretariat = invite(portal, page, "camille", "SECRETARIAT", "");
            String supplier = invite(portal, page, "lupita", "SUPPLIER", "maxion");
            accept(portal, secretariat, "fr", "Secrétariat");
            accept(portal, supplier, "es", "Proveedor · maxion");
            shutOutAndLetIn(portal, page);
            watch(portal, page);
            everyPageInEveryLanguage(portal, recovery);
            page.context().close();
        }
    }

    /** There is no default password; what is wrong with one is said beside the form, which keeps the rest. */
    private static void become(StoryPortal portal, Page page) {
        page.navigate(portal.firstLink());
        page.navigate(page.url() + "&lang=en");
        assertThat(PageSteps.main(page)).contains("you become the administrator");
        page.locator("input[name=email]").fill(ROBIN);
        page.locator("input[name=name]").fill("Robin");
        passwords(page, StoryPortal.PASSWORD, "a horse and a buttery");
        assertThat(PageSteps.main(page)).contains("The two passwords differ");
        assertThat(page.locator("input[name=email]").inputValue()).isEqualTo(ROBIN);
        for (String language : List.of("fr", "es", "en")) {
            page.locator("a[hreflang=" + language + "]").click();
            page.locator("input[name=email]").fill(ROBIN);
            page.locator("input[name=name]").fill("Robin");
            passwords(page, "short", "short");
            assertThat(PageSteps.main(page)).contains(words(language, 0));
            StoryPortal.look(page, "administrator-welcome-" + language);
        }
        passwords(page, StoryPortal.PASSWORD, StoryPortal.PASSWORD);
        assertThat(PageSteps.main(page)).contains("You have joined");
        portal.signIn(page, ROBIN, Optional.empty());
        page.waitForURL(portal.at("/"));
        assertThat(PageSteps.main(page)).contains("Good day, Robin", "Invite people");
        StoryPortal.look(page, "administrator-home");
    }

    private static void passwords(Page page, String one, String again) {
        page.locator("input[name=password]").fill(one);
        page.locator("input[name=again]").fill(again);
        RealBrowser.press(page, "main button");
    }

    private static String words(String language, int at) {
        return Optional.ofNullable(WORDS.get(language)).orElseThrow().get(at);
    }

    /** A second factor: the key is read from the page as an app would, and nobody comes in without a code afterwards. Gives a code for the day when the app is lost. */
    private static String protect(StoryPortal portal, Page page) {
        page.locator("main a[href='/me']").click();
        RealBrowser.press(page, "form[action='/me/second'] button");
        StoryPortal.look(page, "administrator-second-factor");
        String secret = String.valueOf(page.locator("#secret").textContent()).replace(" ", "");
        page.locator("input[name=code]").fill(code(secret, 0));
        RealBrowser.press(page, "form[action='/me/second/confirm'] button");
        assertThat(page.locator("#codes li").count()).isEqualTo(10);
        String recovery = String.valueOf(page.locator("#codes li").first().textContent());
        StoryPortal.look(page, "administrator-codes");
        RealBrowser.press(page, ".bar form button");
        portal.signIn(page, ROBIN, Optional.empty());
        assertThat(PageSteps.main(page)).contains("Address, password or code is wrong");
        portal.signIn(page, ROBIN, Optional.of(code(secret, 1)));
        page.waitForURL(portal.at("/"));
        return recovery;
    }

    /** What an app shows now, or some half minutes later: no code works twice. */
    private static String code(String secret, int later) {
        return CodeOfApp.now(secret, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(30L * later)));
    }

    private static String invite(StoryPortal portal, Page page, String name, String role, String organization) {
        page.navigate(portal.at("/accounts"));
        page.locator("#invite-email").fill(name + "@example.org");
        page.locator("#invite-name").fill(name);
        page.locator("#invite-role").selectOption(role);
        page.locator("#invite-organization").fill(organization);
        RealBrowser.press(page, "form[action='/accounts/invite'] button");
        StoryPortal.look(page, "administrator-link");
        String link = String.valueOf(page.locator("#link").textContent());
        RealBrowser.press(page, "main a[href='/accounts']");
        assertThat(PageSteps.main(page)).contains(name + "@example.org · invited");
        return link;
    }

    private static void accept(StoryPortal portal, String link, String language, String role) {
        Page page = portal.window(StoryPortal.TELEPHONE, ColorScheme.DARK);
        portal.accept(page, link + "&lang=" + language);
        String name = language.equals("fr") ? "camille" : "lupita";
        portal.signIn(page, name + "@example.org", Optional.empty());
        page.waitForURL(portal.at("/"));
        assertThat(page.locator("html").getAttribute("lang")).startsWith(language);
        assertThat(PageSteps.main(page)).contains(role);
        StoryPortal.look(page, "administrator-invited-" + language);
        page.context().close();
    }

    /** Who is shut out is out at once, and in again with the old password. */
    private static void shutOutAndLetIn(StoryPortal portal, Page page) {
        Page lupita = portal.as("lupita", StoryPortal.WIDE, ColorScheme.LIGHT);
        page.navigate(portal.at("/accounts"));
        String account = "section:has-text('lupita@example.org')";
        RealBrowser.press(page, account + " form[action$='/shut'] button");
        assertThat(page.locator(account).textContent()).contains("shut", "Open the account");
        lupita.navigate(portal.at("/data"));
        assertThat(lupita.url()).isEqualTo(portal.at("/sign-in"));
        RealBrowser.press(page, account + " form[action$='/open'] button");
        portal.signIn(lupita, "lupita@example.org", Optional.empty());
        lupita.waitForURL(portal.at("/"));
        lupita.context().close();
        page.navigate(portal.at("/audit"));
        assertThat(PageSteps.main(page))
                .contains("The log is whole", "shut an account", "opened an account", "turned the second factor on")
                .containsPattern("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2} UTC");
    }

    /** What is served, how much of it runs, and where others ask: a program that watches needs no account. */
    private static void watch(StoryPortal portal, Page page) {
        page.navigate(portal.at("/state"));
        assertThat(PageSteps.main(page)).contains("number 1, ", "Nobody has asked for long work yet");
        page.locator("main a[href='/health/ready']").click();
        assertThat(page.locator("body").textContent()).contains("ready");
    }

    private static void everyPageInEveryLanguage(StoryPortal portal, String recovery) {
        Page page = portal.window(StoryPortal.TELEPHONE, ColorScheme.DARK);
        portal.signIn(page, ROBIN, Optional.of(recovery));
        page.waitForURL(portal.at("/"));
        for (String language : List.of("fr", "es", "en")) {
            for (String path : List.of("/", "/tour", "/accounts", "/audit", "/state", "/me")) {
                portal.lookTwice(
                        page, path + "?lang=" + language, "administrator" + path.replace('/', '-') + "-" + language);
                assertThat(page.locator("html").getAttribute("lang")).startsWith(language);
            }
            page.navigate(portal.at("/accounts"));
            page.locator("#invite-email").fill("nobody@example.org");
            page.locator("#invite-organization").fill("nowhere");
            RealBrowser.press(page, "form[action='/accounts/invite'] button");
            assertThat(PageSteps.main(page)).contains(words(language, 1));
            assertThat(page.locator("#invite-organization").inputValue()).isEqualTo("nowhere");
        }
        page.context().close();
    }
}
