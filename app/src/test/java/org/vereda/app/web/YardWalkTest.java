package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vereda.app.accounts.DemoAccounts.Guest;
import org.vereda.app.accounts.Role;
import org.vereda.app.cli.portal.DemoPortal;
import org.vereda.app.console.Surroundings;

/** A dismantler's day in each language, on a telephone beside the car: from the intake over the receiver's acknowledgement to the balance. */
final class YardWalkTest {
    private static final int TELEPHONE = 375;
    private static final String RECEIVER = "Dakota";

    private static RealBrowser browser;
    private static DemoPortal portal;
    private static @Nullable Guest receiver;

    @BeforeAll
    static void start() {
        browser = RealBrowser.start();
        portal = DemoPortal.openAnywhere(
                root().resolve("examples").resolve("yard"),
                new Surroundings(System.out, System.err, Clock.systemUTC(), Locale.ENGLISH, false));
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDismantlerComesFromTheIntakeToTheBalance(Walk walk) {
        Page page = browser.window(TELEPHONE, ColorScheme.LIGHT);
        signIn(page, guest(Role.RECYCLER));
        page.navigate(portal.address() + "?lang=" + walk.language());
        assertThat(page.locator("html").getAttribute("lang")).startsWith(walk.language());
        takeIn(page, walk);
        tick(page, walk);
        handOver(page, walk);
        receive(walk);
        acknowledged(page, walk);
        weigh(page, walk);
        page.context().close();
    }

    /** Two organizations are too few for any total: the page says so, and shows no weight of a yard. */
    @Test
    void theSecretariatSeesNoYard() {
        Page page = browser.window(TELEPHONE, ColorScheme.LIGHT);
        signIn(page, guest(Role.SECRETARIAT));
        page.navigate(portal.address() + "yards?lang=en&year=2026");
        assertThat(page.locator("main table").textContent())
                .contains("withheld")
                .doesNotContainPattern("[0-9]{2,}");
        look(page, "yards");
        page.context().close();
    }

    /** A walk in a language: a vehicle and a battery of its own, on days of its own. */
    enum Walk {
        ES("1M8GDM9AXKP042788", "1410", 20, "batería de tracción"),
        EN("5GZCZ43D13S812715", "1420", 23, "traction battery"),
        FR("11111111111111111", "1430", 26, "batterie de traction");

        private final String vin;
        private final String mass;
        private final int day;
        private final String battery;

        Walk(String vin, String mass, int day, String battery) {
            this.vin = vin;
            this.mass = mass;
            this.day = day;
            this.battery = battery;
        }

        String language() {
            return name().toLowerCase(Locale.ROOT);
        }

        String vehicle() {
            return "C-0" + mass;
        }

        String item() {
            return "BAT-" + mass;
        }

        String day(int later) {
            return "2026-11-" + (day + later);
        }

        /** A mass as a page shows it, with whatever stands between thousands. */
        String shown() {
            return mass.charAt(0) + ".?" + mass.substring(1);
        }
    }

    private static Guest guest(Role role) {
        return portal.guests().stream()
                .filter(one -> one.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static void signIn(Page page, Guest guest) {
        page.navigate(portal.address() + "sign-in");
        page.locator("input[name=email]").fill(guest.email());
        page.locator("input[name=password]").fill(guest.password());
        page.locator("main button").click();
        page.waitForURL(portal.address());
    }

    /** The number itself is nowhere afterwards, its seal is. */
    private static void takeIn(Page page, Walk walk) {
        page.navigate(portal.address() + "yard");
        look(page, "yard-" + walk.language());
        page.locator("form[action='/yard/intake'] input[name=id]").fill(walk.vehicle());
        page.locator("form[action='/yard/intake'] input[name=received]").fill(walk.day(0));
        page.locator("form[action='/yard/intake'] select[name=powertrain]").selectOption("hev");
        page.locator("form[action='/yard/intake'] input[name=mass]").fill(walk.mass);
        page.locator("form[action='/yard/intake'] input[name=vin]").fill(walk.vin);
        page.locator("form[action='/yard/intake'] button").click();
        page.waitForURL(portal.address() + "yard");
        assertThat(page.locator("main").textContent())
                .contains(walk.vehicle())
                .containsPattern(walk.shown())
                .doesNotContain(walk.vin);
        page.navigate(portal.address() + "data/yard-intake");
        assertThat(page.locator("main").textContent())
                .contains(walk.vehicle())
                .doesNotContain(walk.vin)
                .containsPattern("[0-9a-f]{64}");
    }

    private static void tick(Page page, Walk walk) {
        String what = walk.vehicle() + "|traction-battery";
        page.navigate(portal.address() + "yard");
        page.locator("form[action='/yard/tick'] select[name=what]").selectOption(what);
        page.locator("form[action='/yard/tick'] select[name=outcome]").selectOption("REMOVED");
        page.locator("form[action='/yard/tick'] input[name=date]").fill(walk.day(1));
        page.locator("form[action='/yard/tick'] button").click();
        page.waitForURL(portal.address() + "yard");
        assertThat(page.locator("form[action='/yard/tick'] option[value='" + what + "']")
                        .count())
                .isZero();
        assertThat(page.locator("main").textContent()).contains(walk.battery, "Inés");
        look(page, "yard-ticked-" + walk.language());
    }

    private static void handOver(Page page, Walk walk) {
        page.navigate(portal.address() + "yard/custody");
        page.locator("form[action='/yard/hand'] select[name=kind]").selectOption("BATTERY");
        page.locator("form[action='/yard/hand'] input[name=item]").fill(walk.item());
        page.locator("form[action='/yard/hand'] select[name=to]").selectOption("laredo-shredder");
        page.locator("form[action='/yard/hand'] input[name=sent_on]").fill(walk.day(2));
        page.locator("form[action='/yard/hand'] input[name=sent_mass]").fill("42");
        page.locator("form[action='/yard/hand'] button").click();
        page.waitForURL(portal.address() + "yard/custody");
        assertThat(page.locator("main").textContent()).contains(walk.item(), "(MX)", "(US)");
        look(page, "yard-custody-" + walk.language());
    }

    /** The other side of the border says that it came; the receiver may see nothing else of the sender. */
    private static void receive(Walk walk) {
        String what = "laredo-shredder|" + walk.item() + "|" + walk.day(2);
        Page page = browser.window(TELEPHONE, ColorScheme.LIGHT);
        signIn(page, receiver());
        page.navigate(portal.address() + "yard/custody?lang=" + walk.language());
        look(page, "yard-receive-" + walk.language());
        page.locator("form[action='/yard/receive'] select[name=what]").selectOption(what);
        page.locator("form[action='/yard/receive'] input[name=acknowledged_on]").fill(walk.day(3));
        page.locator("form[action='/yard/receive'] input[name=mass]").fill("41.9");
        page.locator("form[action='/yard/receive'] button").click();
        page.waitForURL(portal.address() + "yard/custody");
        assertThat(page.locator("form[action='/yard/receive'] option[value='" + what + "']")
                        .count())
                .isZero();
        assertThat(page.locator("main").textContent()).contains(walk.item(), RECEIVER);
        page.navigate(portal.address() + "data/yard-intake");
        assertThat(page.locator("main").textContent()).doesNotContain(walk.vehicle());
        page.context().close();
    }

    /** Nobody of the shredder has an account in the demo: the administrator invites somebody, who takes a password. */
    private static Guest receiver() {
        if (receiver == null) {
            Page page = browser.window(TELEPHONE, ColorScheme.LIGHT);
            signIn(page, guest(Role.ADMINISTRATOR));
            page.navigate(portal.address() + "accounts");
            page.locator("form[action='/accounts/invite'] input[name=email]").fill("shredder@demo.example");
            page.locator("form[action='/accounts/invite'] input[name=name]").fill(RECEIVER);
            page.locator("form[action='/accounts/invite'] select[name=role]").selectOption("RECYCLER");
            page.locator("form[action='/accounts/invite'] input[name=organization]")
                    .fill("rio-shredding");
            page.locator("form[action='/accounts/invite'] button").click();
            String link = page.locator("#link").textContent();
            page.context().close();
            receiver = joined(link);
        }
        return receiver;
    }

    private static Guest joined(String link) {
        Guest guest = new Guest(Role.RECYCLER, "rio-shredding", "shredder@demo.example", "una-trituradora-lejana-2026");
        Page page = browser.window(TELEPHONE, ColorScheme.LIGHT);
        page.navigate(link);
        if (page.locator("input[name=email]").count() > 0) {
            page.locator("input[name=email]").fill(guest.email());
        }
        page.locator("input[name=name]").fill(RECEIVER);
        page.locator("input[name=password]").fill(guest.password());
        page.locator("input[name=again]").fill(guest.password());
        page.locator("main button").click();
        page.waitForURL(portal.address() + "sign-in");
        page.context().close();
        return guest;
    }

    /** The sender sees that it came, and what the receiver weighed. */
    private static void acknowledged(Page page, Walk walk) {
        page.navigate(portal.address() + "yard/custody");
        assertThat(page.locator("tr:has-text('" + walk.item() + "')")
                        .allTextContents()
                        .toString())
                .contains(RECEIVER, walk.day(3))
                .containsPattern("41[.,]9");
        look(page, "yard-acknowledged-" + walk.language());
    }

    private static void weigh(Page page, Walk walk) {
        page.navigate(portal.address() + "yard/balance");
        assertThat(page.locator("form[action='/yard/weigh']").count()).isEqualTo(1);
        page.locator("form[action='/yard/weigh'] input[name=date]").fill(walk.day(2));
        page.locator("form[action='/yard/weigh'] select[name=kind]").selectOption("BATTERIES");
        page.locator("form[action='/yard/weigh'] input[name=other]").fill("laredo-shredder");
        page.locator("form[action='/yard/weigh'] input[name=amount]").fill("42");
        page.locator("form[action='/yard/weigh'] button").click();
        page.waitForURL(portal.address() + "yard/balance");
        assertThat(page.locator("main").textContent()).contains(walk.day(2)).containsPattern(walk.shown());
        page.locator("input[name=from]").fill(walk.day(0));
        page.locator("input[name=until]").fill(walk.day(2));
        page.locator("form[method=get] button").click();
        page.waitForURL(url -> url.contains("from=" + walk.day(0)));
        assertThat(page.locator("main").textContent())
                .containsPattern(walk.shown())
                .containsPattern("(?i)batt?er[^0-9]*patio-celaya[^0-9]*42")
                .doesNotContainPattern("5.?200");
        look(page, "yard-balance-" + walk.language());
    }

    private static void look(Page page, String name) {
        RealBrowser.requireAccessible(page, name);
        RealBrowser.requireNoOverflow(page, name);
        RealBrowser.picture(page, name);
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        return Files.exists(folder.resolve("ARCHITECTURE.md"))
                ? folder
                : folder.resolve("..").normalize();
    }
}
