package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.Role;

/** The first hour of a carmaker: where its footprint is, whom to ask, sending and taking back, and the supplier's answer that it then sees. */
final class AnchorWalkTest {
    @TempDir
    static Path folder = Path.of("");

    @AutoClose
    private static DemoWalk walk;

    @BeforeAll
    static void start() throws IOException {
        walk = DemoWalk.through(
                "tres-fronteras",
                folder,
                Map.of(
                        "cohorts.csv", """
                id,name,anchor,suppliers,start_year,end_year
                bajio,Bajío suppliers,toyota,maxion;forvia;schaeffler,2025,2027
                """,
                        "consents.csv", """
                organization,field,receiver,purpose,from
                forvia,activity.*,toyota,cohort,2024-01-01
                """));
    }

    @Test
    void anAnchorComesFromItsFootprintToAnAnswer() {
        everyPageInEveryLanguage(DemoWalk.WIDE);
        everyPageInEveryLanguage(DemoWalk.TELEPHONE);
        Page anchor = walk.as(Role.ANCHOR, DemoWalk.WIDE);
        askAndTakeBack(anchor);
        ask(anchor);
        answer();
        see(anchor);
        anchor.context().close();
    }

    private static void everyPageInEveryLanguage(int width) {
        Page page = walk.as(Role.ANCHOR, width);
        for (String language : List.of("fr", "es", "en")) {
            for (String path : List.of("supply", "suppliers", "suppliers/map", "ask-next", "customer-requests")) {
                page.navigate(walk.at(path + "?lang=" + language));
                assertThat(page.locator("html").getAttribute("lang")).startsWith(language);
                PageSteps.look(page, "anchor " + width + " " + path.replace('/', ' ') + " " + language);
                RealBrowser.longPicture(page, "anchor-long-" + width + path.replace('/', '-') + language);
            }
        }
        page.context().close();
    }

    private static void askAndTakeBack(Page page) {
        page.navigate(walk.at("ask-next"));
        assertThat(page.locator("ol.cards .card").count()).isPositive();
        RealBrowser.press(page, "form[action='/ask-next/send'] button");
        assertThat(PageSteps.main(page)).contains("1 open");
        RealBrowser.press(page, "form[action$='/withdraw'] button");
        assertThat(PageSteps.main(page)).contains("0 open", "taken back");
    }

    private static void ask(Page page) {
        page.navigate(walk.at("ask-next"));
        RealBrowser.press(page, "form[action='/ask-next/send']:has(input[value='maxion-san-luis']) button");
        PageSteps.look(page, "anchor asked");
        page.navigate(walk.at("suppliers"));
        assertThat(page.locator("tr:has-text('Maxion')").textContent()).contains("asked");
        assertThat(page.locator("tr:has-text('Faurecia')").textContent()).contains("2022");
    }

    /** The supplier of the demonstration is the one that was asked; its answer comes from its own data. */
    private static void answer() {
        Page page = walk.as(Role.SUPPLIER, DemoWalk.TELEPHONE);
        page.navigate(walk.at("customer-requests"));
        assertThat(PageSteps.main(page)).contains("Toyota", "kg CO2e");
        PageSteps.look(page, "anchor supplier asked");
        page.locator("form[action$='/answer'] input[name=words]").fill("año 2022");
        RealBrowser.press(page, "form[action$='/answer'] button");
        assertThat(PageSteps.main(page)).contains("año 2022");
        PageSteps.look(page, "anchor supplier answered");
        page.context().close();
    }

    private static void see(Page page) {
        page.navigate(walk.at("ask-next"));
        assertThat(PageSteps.main(page)).contains("1 answered", "año 2022", "kg CO2e");
        page.navigate(walk.at("suppliers"));
        assertThat(page.locator("tr:has-text('Maxion')").textContent()).contains("confirmed", "2022");
        assertThat(PageSteps.main(page)).contains("1 of 3", "1 of 8");
        PageSteps.look(page, "anchor board confirmed");
        page.navigate(walk.at("suppliers/map"));
        assertThat(page.locator("tr:has-text('Maxion')").textContent()).containsPattern("\\d");
        PageSteps.look(page, "anchor map confirmed");
        page.navigate(walk.at("supply"));
        assertThat(page.locator("#table-anchor-supply tr:has-text('Maxion')").count())
                .isPositive();
        PageSteps.look(page, "anchor supply confirmed");
        RealBrowser.longPicture(page, "anchor-long-supply-confirmed");
        page.locator("select[name=product]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        RealBrowser.press(page, "form[action='/supply'] button");
        PageSteps.look(page, "anchor supply product");
    }
}
