package org.vereda.app.web.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.Role;
import org.vereda.app.web.PageSteps;
import org.vereda.app.web.RealBrowser;

/** Pages of suppliers and of the secretariat as people see them: wide, on a telephone, in three languages. */
class SupplierWalkTest {
    private static final List<Integer> WIDTHS = List.of(1280, 375);
    private static final List<String> LANGUAGES = List.of("es", "fr", "en");

    @TempDir
    static Path folder = Path.of("");

    @AutoClose
    private static RealBrowser browser;

    @BeforeAll
    static void start() {
        browser = RealBrowser.start();
    }

    private static Page signedIn(TriedPortal portal, String name, int width) {
        Page page = browser.window(width, ColorScheme.LIGHT);
        PageSteps.signIn(page, portal.at("/sign-in"), name + "@example.org", TriedPortal.PASSWORD);
        page.waitForURL(portal.at("/"));
        return page;
    }

    /**
     * Looks at a page on a telephone in each language, and on a wide screen in the first one; what axe says does not depend on the words. The
     * pictures lie with those of the other walks.
     */
    private static void look(TriedPortal portal, String who, String path, String name) {
        for (int width : WIDTHS) {
            Page page = signedIn(portal, who, width);
            for (String language : width == WIDTHS.getLast() ? LANGUAGES : List.of(LANGUAGES.getFirst())) {
                page.navigate(portal.at(path + (path.contains("?") ? "&" : "?") + "lang=" + language));
                String what = name + "-" + language + "-" + width;
                assertThat(page.locator("h1").count()).as(what).isEqualTo(1);
                RealBrowser.requireNoOverflow(page, what);
                RealBrowser.picture(page, what);
            }
            RealBrowser.requireAccessible(page, name + " at " + width);
            page.context().close();
        }
    }

    @Test
    void aPlantAmongItsPeersAndThePolicyBehindIt() throws Exception {
        try (TriedPortal portal = new TriedPortal(folder.resolve("benchmark"), "benchmark")) {
            portal.as("plant", Role.SUPPLIER, "o01", "");
            portal.as("secretariat", Role.SECRETARIAT, "", "");
            Page page = signedIn(portal, "plant", 1280);
            page.navigate(portal.at("/benchmark?lang=es"));
            page.locator("form[action='/benchmark'] button").click();
            page.waitForURL(url -> url.contains("of="));
            assertThat(page.locator("#fig-benchmark").count()).isEqualTo(1);
            page.context().close();
            look(portal, "plant", "/benchmark", "benchmark");
            look(portal, "secretariat", "/disclosure", "disclosure");
        }
    }

    @Test
    void consentsAndProjectsFromTheFirstReadingToWhatOthersRead() throws Exception {
        try (TriedPortal portal = new TriedPortal(folder.resolve("realised"), "realised")) {
            portal.as("plant", Role.SUPPLIER, "bajio-stampings", "");
            portal.as("norte", Role.ANCHOR, "norte-motors", "");
            Page page = signedIn(portal, "plant", 375);
            page.navigate(portal.at("/consents?lang=es"));
            page.locator("select[name=field]").selectOption("readings.amount");
            page.locator("select[name=receiver]").selectOption("norte-motors");
            page.locator("input[name=purpose]").fill("auditoría");
            RealBrowser.press(page, "form[action='/consents/grant'] button");
            assertThat(page.url()).isEqualTo(portal.at("/consents"));
            assertThat(page.locator("main").textContent()).contains("readings.amount para auditoría");
            page.navigate(portal.at("/projects/of/leaks"));
            page.locator("input[name=amount]").first().fill("setenta");
            RealBrowser.press(page, "form[action='/projects/of/leaks/reading'] button");
            assertThat(page.locator(".mistake").count())
                    .as(page.locator("main").textContent())
                    .isPositive();
            RealBrowser.requireAccessible(page, "a wrong reading");
            page.locator(".alert").scrollIntoViewIfNeeded();
            RealBrowser.picture(page, "project-wrong-reading");
            page.locator("input[name=amount]").first().fill("70123");
            RealBrowser.press(page, "form[action='/projects/of/leaks/reading'] button");
            assertThat(page.url()).isEqualTo(portal.at("/projects/of/leaks"));
            assertThat(page.locator("main").textContent()).contains("70123");
            page.context().close();
            look(portal, "plant", "/consents", "consents");
            look(portal, "plant", "/projects", "projects");
            look(portal, "plant", "/projects/of/leaks", "project");
            look(portal, "norte", "/shared", "shared");
            look(portal, "norte", "/shared/bajio-stampings?purpose=auditor%C3%ADa", "shared-owner");
        }
    }

    @Test
    void aRoadmapRunWithItsPicturesAndTwoBesideEachOther() throws Exception {
        try (TriedPortal portal = new TriedPortal(folder.resolve("roadmap"), "tres-fronteras")) {
            portal.as("secretariat", Role.SECRETARIAT, "", "");
            Page page = signedIn(portal, "secretariat", 1280);
            String run = run(portal, page, "Primera", "BOTH");
            String other = run(portal, page, "Segunda", "APART");
            page.context().close();
            look(portal, "secretariat", run, "run");
            pictures(portal, run);
            look(portal, "secretariat", "/roadmaps/compare?one=" + id(run) + "&other=" + id(other), "compare");
        }
    }

    /** The figures of a run, which stand far down its page. */
    private static void pictures(TriedPortal portal, String run) {
        for (int width : WIDTHS) {
            Page page = signedIn(portal, "secretariat", width);
            page.navigate(portal.at(run));
            for (String figure : List.of("fig-gantt", "fig-curve", "table-run-reasons")) {
                page.locator("#" + figure).evaluate("figure => figure.scrollIntoView()");
                RealBrowser.picture(page, figure + "-" + width);
            }
            page.context().close();
        }
    }

    private static String id(String run) {
        return run.substring(run.lastIndexOf('/') + 1);
    }

    private static String run(TriedPortal portal, Page page, String name, String together) {
        page.navigate(portal.at("/roadmaps?lang=en"));
        page.locator("input[name=name]").fill(name);
        page.locator("select[name=together]").selectOption(together);
        page.locator("input[name=gap]").fill("5");
        page.locator("input[name=seconds]").fill("20");
        page.locator("form[action='/roadmaps'] button").click();
        page.waitForURL(url -> url.matches(".*/roadmaps/[0-9a-f-]{36}"));
        String run = page.url().substring(portal.at("").length());
        page.waitForFunction(
                "() => document.querySelector('main').textContent.includes('The run is done')",
                null,
                new Page.WaitForFunctionOptions().setTimeout(240_000));
        return run;
    }
}
