package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vereda.app.accounts.DemoAccounts.Guest;
import org.vereda.app.accounts.Role;

/** The first hour of every role in a real browser, by pictures, by keyboard, on a telephone and in the dark. */
final class FirstHourTest {
    private static final Set<String> SEEN = new HashSet<>();

    @AutoClose
    private static DemoWalk walk;

    @BeforeAll
    static void start() {
        walk = DemoWalk.through("tres-fronteras");
    }

    /**
     * A page that several roles open is looked at closely, and in every language, as the first of them; the first page is each role's own.
     */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECYCLER"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyPageOfARoleIsAccessibleFitsATelephoneAndSpeaksThreeLanguages(Role role) {
        Page page = walk.as(role, DemoWalk.TELEPHONE, ColorScheme.LIGHT);
        String own = languageOf(page);
        List<String> ways = ways(page);
        assertThat(ways).isNotEmpty();
        for (String way : ways) {
            boolean isNew = SEEN.add(way) || way.equals("/");
            if (isNew) {
                requireOtherLanguages(page, own, role, way);
            }
            page.navigate(in(own, way));
            String what = role + " " + way;
            assertThat(page.locator("h1").count()).as(what).isEqualTo(1);
            RealBrowser.requireNoOverflow(page, what);
            if (isNew) {
                RealBrowser.requireAccessible(page, what);
                RealBrowser.picture(page, pictureOf(role, way));
                RealBrowser.requireRoomForLongWords(page, what);
            }
        }
        page.context().close();
    }

    /** The words are there, and the page says in which language they are. */
    private static void requireOtherLanguages(Page page, String own, Role role, String way) {
        for (String language : List.of("en", "fr", "es")) {
            if (!language.equals(own)) {
                page.navigate(in(language, way));
                String what = role + " " + way + " " + language;
                assertThat(languageOf(page)).as(what).isEqualTo(language);
                assertThat(page.locator("body").innerText())
                        .as(what)
                        .doesNotContainPattern("\\b(label|portal|keep)\\.[a-z]+[.-][a-z]");
                RealBrowser.requireNoOverflow(page, what);
                RealBrowser.picture(page, pictureOf(role, way) + "-" + language);
            }
        }
    }

    private static String in(String language, String way) {
        return walk.at(way.substring(1)) + (way.contains("?") ? "&" : "?") + "lang=" + language;
    }

    private static String languageOf(Page page) {
        return String.valueOf(page.locator("html").getAttribute("lang")).substring(0, 2);
    }

    private static String pictureOf(Role role, String way) {
        return role.name().toLowerCase(Locale.ROOT) + way.replace('/', '-');
    }

    @Test
    void aSupplierReadsEveryLanguageAndKeepsIt() {
        Page page = walk.as(Role.SUPPLIER, DemoWalk.WIDE, ColorScheme.DARK);
        assertThat(page.locator("html").getAttribute("lang")).startsWith("es");
        for (String language : List.of("en", "fr", "es")) {
            page.navigate(walk.at("inventory?lang=" + language));
            assertThat(page.locator("html").getAttribute("lang")).startsWith(language);
            RealBrowser.requireAccessible(page, "inventory in the dark, " + language);
            RealBrowser.picture(page, "dark-inventory-" + language);
        }
        page.navigate(walk.at(""));
        assertThat(page.locator("html").getAttribute("lang")).startsWith("es");
        page.context().close();
    }

    @Test
    void aSupplierPlansAnActionAndTakesItBack() {
        Page page = walk.as(Role.SUPPLIER, DemoWalk.WIDE, ColorScheme.LIGHT);
        page.navigate(walk.at("actions?lang=es"));
        String action = String.valueOf(
                page.locator("select[name=option] option").first().textContent());
        page.locator("input[name=start]").fill("2027-03-01");
        page.locator("input[name=why]").fill("primera acción");
        page.locator("form[action='/actions/plan'] button").click();
        page.waitForURL(walk.at("data/projects"));
        assertThat(page.locator("main").textContent()).contains("PLANNED", "2027-03-01");
        RealBrowser.picture(page, "plan-projects");
        page.navigate(walk.at("history"));
        assertThat(page.locator("main").textContent()).contains("primera acción");
        page.locator(".changes a").first().click();
        RealBrowser.requireAccessible(page, "a change");
        RealBrowser.picture(page, "plan-change");
        assertThat(page.locator("main").textContent()).contains(action.split(" · ", -1)[0]);
        page.locator("main form button").click();
        page.waitForURL(walk.at("history"));
        page.navigate(walk.at("data"));
        assertThat(page.locator("main").textContent()).doesNotContain("PLANNED");
        page.context().close();
    }

    @Test
    void theCheckFindsWhatIsWrong() {
        Page page = walk.stranger(DemoWalk.WIDE, ColorScheme.LIGHT);
        page.setContent("<html lang='en'><title>wrong</title><main><h1>wrong</h1><img src='x'></main></html>");
        assertThatThrownBy(() -> RealBrowser.requireAccessible(page, "a picture without words"))
                .hasMessageContaining("image-alt");
        page.context().close();
    }

    @Test
    void nobodyNeedsAMouseToComeIn() {
        Page page = walk.stranger(DemoWalk.WIDE, ColorScheme.LIGHT);
        Guest guest = walk.guest(Role.SUPPLIER);
        page.navigate(walk.at("sign-in"));
        RealBrowser.requireAccessible(page, "the door");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("skip");
        page.locator("input[name=email]").focus();
        page.keyboard().type(guest.email());
        page.keyboard().press("Tab");
        page.keyboard().type(guest.password());
        page.keyboard().press("Enter");
        page.waitForURL(walk.at(""));
        assertThat(page.locator("h1").textContent()).contains("Lupita");
        page.context().close();
    }

    private static List<String> ways(Page page) {
        Locator links = page.locator(".bar a[href^='/']");
        return links.all().stream().map(link -> link.getAttribute("href")).toList();
    }
}
