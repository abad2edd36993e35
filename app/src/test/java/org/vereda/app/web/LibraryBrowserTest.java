package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vereda.app.accounts.Role;

/** The pages of the library, by-products, help and origins behind the first ones, in a real browser on a telephone. */
final class LibraryBrowserTest {
    @AutoClose
    private static DemoWalk walk;

    @BeforeAll
    static void start() {
        walk = DemoWalk.through("tres-fronteras");
    }

    @Test
    void aSupplierReadsInSpanishOnATelephone() {
        Page page = walk.as(Role.SUPPLIER, DemoWalk.TELEPHONE);
        for (String way : List.of(
                "library?q=fugas+de+aire",
                "library/measure%3Aair-leak-repair",
                "library/suggest",
                "library/suggestions",
                "by-products/new?side=OFFER",
                "glossary?q=factor")) {
            look(page, way);
        }
        page.navigate(walk.at("origin?lang=es"));
        page.locator("main section a").first().click();
        page.locator("main summary").first().click();
        assertThat(page.locator("main").textContent()).contains("CO2e", "Cambio 1");
        sound(page, "origin-plant");
        page.navigate(walk.at("origin"));
        page.locator("a[href^='/origin/product/']").first().click();
        assertThat(page.locator("main").textContent()).contains("De qué se compone", "bom.csv");
        sound(page, "origin-product");
        page.context().close();
    }

    @Test
    void anOfferIsPostedFromARowAndAStepOfTheTourIsMarkedByKeyboard() {
        Page page = walk.as(Role.ANCHOR, DemoWalk.TELEPHONE);
        page.navigate(walk.at("by-products"));
        page.locator("a[href^='/by-products/new?side=OFFER&facility']").first().click();
        assertThat(page.locator("input[name=amount]").inputValue()).matches("[0-9.]+");
        page.locator("select[name=material]").selectOption("COPPER_SCRAP");
        page.locator("form[action='/by-products/new'] button").click();
        page.waitForURL(walk.at("by-products"));
        assertThat(page.locator("main").textContent()).contains("Offered: Copper and brass scrap");
        sound(page, "by-products");
        page.navigate(walk.at("tour"));
        page.locator("form[action='/tour/bills'] button").focus();
        page.keyboard().press("Enter");
        page.waitForCondition(
                () -> page.locator("main [role=status]").textContent().startsWith("1 "));
        assertThat(page.locator("main [role=status]").textContent()).startsWith("1 ");
        sound(page, "tour");
        page.context().close();
    }

    private static void look(Page page, String way) {
        page.navigate(walk.at(way));
        assertThat(page.locator("html").getAttribute("lang")).startsWith("es");
        sound(page, way.replaceAll("[^a-z]+", "-"));
    }

    private static void sound(Page page, String what) {
        assertThat(page.locator("body").textContent()).as(what).doesNotContain("purchase:");
        PageSteps.look(page, "library-" + what);
    }
}
