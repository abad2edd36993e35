package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vereda.app.accounts.DemoAccounts.Guest;
import org.vereda.app.accounts.Role;
import org.vereda.app.cli.portal.DemoPortal;
import org.vereda.app.console.Surroundings;

/** The pages of the library, by-products, help and origins behind the first ones, in a real browser on a telephone. */
final class LibraryBrowserTest {
    private static final int TELEPHONE = 375;

    private static RealBrowser browser;
    private static DemoPortal portal;

    @BeforeAll
    static void start() {
        browser = RealBrowser.start();
        portal = DemoPortal.openAnywhere(
                root().resolve("examples").resolve("tres-fronteras"),
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
    void aSupplierReadsInSpanishOnATelephone() {
        Page page = signedIn(Role.SUPPLIER);
        for (String way : List.of(
                "library?q=fugas+de+aire",
                "library/measure%3Aair-leak-repair",
                "library/suggest",
                "library/suggestions",
                "by-products/new?side=OFFER",
                "glossary?q=factor")) {
            look(page, way);
        }
        page.navigate(portal.address() + "origin?lang=es");
        page.locator("main section a").first().click();
        page.locator("main summary").first().click();
        assertThat(page.locator("main").textContent()).contains("CO2e", "Cambio 1");
        sound(page, "origin-plant");
        page.navigate(portal.address() + "origin");
        page.locator("a[href^='/origin/product/']").first().click();
        assertThat(page.locator("main").textContent()).contains("De qué se compone", "bom.csv");
        sound(page, "origin-product");
        page.context().close();
    }

    @Test
    void anOfferIsPostedFromARowAndAStepOfTheTourIsMarkedByKeyboard() {
        Page page = signedIn(Role.ANCHOR);
        page.navigate(portal.address() + "by-products");
        page.locator("a[href^='/by-products/new?side=OFFER&facility']").first().click();
        assertThat(page.locator("input[name=amount]").inputValue()).matches("[0-9.]+");
        page.locator("select[name=material]").selectOption("COPPER_SCRAP");
        page.locator("form[action='/by-products/new'] button").click();
        page.waitForURL(portal.address() + "by-products");
        assertThat(page.locator("main").textContent()).contains("Offered: Copper and brass scrap");
        sound(page, "by-products");
        page.navigate(portal.address() + "tour");
        page.locator("form[action='/tour/bills'] button").focus();
        page.keyboard().press("Enter");
        page.waitForCondition(
                () -> page.locator("main [role=status]").textContent().startsWith("1 "));
        assertThat(page.locator("main [role=status]").textContent()).startsWith("1 ");
        sound(page, "tour");
        page.context().close();
    }

    private static void look(Page page, String way) {
        page.navigate(portal.address() + way);
        assertThat(page.locator("html").getAttribute("lang")).startsWith("es");
        assertThat(page.locator("h1").count()).as(way).isEqualTo(1);
        sound(page, way.replaceAll("[^a-z]+", "-"));
    }

    private static void sound(Page page, String what) {
        assertThat(page.locator("body").textContent()).as(what).doesNotContain("label.", "purchase:");
        RealBrowser.requireAccessible(page, what);
        RealBrowser.requireNoOverflow(page, what);
        RealBrowser.picture(page, "library-" + what);
    }

    private static Page signedIn(Role role) {
        Page page = browser.window(TELEPHONE, ColorScheme.LIGHT);
        Guest guest = portal.guests().stream()
                .filter(one -> one.role() == role)
                .findFirst()
                .orElseThrow();
        page.navigate(portal.address() + "sign-in");
        page.locator("input[name=email]").fill(guest.email());
        page.locator("input[name=password]").fill(guest.password());
        page.locator("main button").click();
        page.waitForURL(portal.address());
        return page;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        return Files.exists(folder.resolve("ARCHITECTURE.md"))
                ? folder
                : folder.resolve("..").normalize();
    }
}
