package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vereda.app.accounts.DemoAccounts.Guest;
import org.vereda.app.accounts.Role;
import org.vereda.app.cli.portal.DemoPortal;
import org.vereda.app.console.Surroundings;

/** A dismantler's day in Spanish, on a telephone beside the car: from the intake to the balance. */
final class YardWalkTest {
    private static final int TELEPHONE = 375;
    private static final String VIN = "1M8GDM9AXKP042788";

    private static RealBrowser browser;
    private static DemoPortal portal;

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

    @Test
    void aDismantlerComesFromTheIntakeToTheBalance() {
        Page page = browser.window(TELEPHONE, ColorScheme.LIGHT);
        signIn(page);
        takeIn(page);
        tick(page);
        handOver(page);
        weigh(page);
        page.context().close();
    }

    private static void signIn(Page page) {
        Guest guest = portal.guests().stream()
                .filter(one -> one.role() == Role.RECYCLER)
                .findFirst()
                .orElseThrow();
        page.navigate(portal.address() + "sign-in");
        page.locator("input[name=email]").fill(guest.email());
        page.locator("input[name=password]").fill(guest.password());
        page.locator("main button").click();
        page.waitForURL(portal.address());
        assertThat(page.locator("html").getAttribute("lang")).startsWith("es");
    }

    /** The number itself is nowhere afterwards, its seal is. */
    private static void takeIn(Page page) {
        page.navigate(portal.address() + "yard");
        look(page, "yard");
        page.locator("form[action='/yard/intake'] input[name=id]").fill("C-0100");
        page.locator("form[action='/yard/intake'] input[name=received]").fill("2026-11-20");
        page.locator("form[action='/yard/intake'] select[name=powertrain]").selectOption("hev");
        page.locator("form[action='/yard/intake'] input[name=mass]").fill("1410");
        page.locator("form[action='/yard/intake'] input[name=vin]").fill(VIN);
        page.locator("form[action='/yard/intake'] button").click();
        page.waitForURL(portal.address() + "yard");
        assertThat(page.locator("main").textContent())
                .contains("C-0100")
                .containsPattern("1.?410")
                .doesNotContain(VIN);
        page.navigate(portal.address() + "data/yard-intake");
        assertThat(page.locator("main").textContent())
                .contains("C-0100")
                .doesNotContain(VIN)
                .containsPattern("[0-9a-f]{64}");
    }

    private static void tick(Page page) {
        page.navigate(portal.address() + "yard");
        page.locator("form[action='/yard/tick'] select[name=what]").selectOption("C-0100|traction-battery");
        page.locator("form[action='/yard/tick'] select[name=outcome]").selectOption("REMOVED");
        page.locator("form[action='/yard/tick'] input[name=date]").fill("2026-11-21");
        page.locator("form[action='/yard/tick'] button").click();
        page.waitForURL(portal.address() + "yard");
        assertThat(page.locator("form[action='/yard/tick'] option[value='C-0100|traction-battery']")
                        .count())
                .isZero();
        assertThat(page.locator("main").textContent()).contains("batería de tracción", "Inés");
        look(page, "yard-ticked");
    }

    private static void handOver(Page page) {
        page.navigate(portal.address() + "yard/custody");
        page.locator("form[action='/yard/hand'] select[name=kind]").selectOption("BATTERY");
        page.locator("form[action='/yard/hand'] input[name=item]").fill("BAT-0100");
        page.locator("form[action='/yard/hand'] select[name=to]").selectOption("laredo-shredder");
        page.locator("form[action='/yard/hand'] input[name=sent_on]").fill("2026-11-22");
        page.locator("form[action='/yard/hand'] input[name=sent_mass]").fill("42");
        page.locator("form[action='/yard/hand'] button").click();
        page.waitForURL(portal.address() + "yard/custody");
        assertThat(page.locator("main").textContent()).contains("BAT-0100", "(MX)", "(US)");
        look(page, "yard-custody");
    }

    private static void weigh(Page page) {
        page.navigate(portal.address() + "yard/balance");
        assertThat(page.locator("form[action='/yard/weigh']").count()).isEqualTo(1);
        page.locator("form[action='/yard/weigh'] input[name=date]").fill("2026-11-22");
        page.locator("form[action='/yard/weigh'] select[name=kind]").selectOption("BATTERIES");
        page.locator("form[action='/yard/weigh'] input[name=other]").fill("laredo-shredder");
        page.locator("form[action='/yard/weigh'] input[name=amount]").fill("42");
        page.locator("form[action='/yard/weigh'] button").click();
        page.waitForURL(portal.address() + "yard/balance");
        assertThat(page.locator("main").textContent())
                .contains("Balance", "2026-11-22")
                .containsPattern("bater[^0-9]*patio-celaya[^0-9]*84")
                .containsPattern("1.?410");
        page.locator("input[name=from]").fill("2026-11-20");
        page.locator("input[name=until]").fill("2026-11-22");
        page.locator("form[method=get] button").click();
        page.waitForURL(url -> url.contains("from=2026-11-20"));
        assertThat(page.locator("main").textContent()).containsPattern("1.?410").doesNotContainPattern("5.?200");
        look(page, "yard-balance");
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
