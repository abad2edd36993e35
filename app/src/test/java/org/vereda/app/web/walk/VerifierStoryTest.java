package org.vereda.app.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vereda.app.accounts.Role;
import org.vereda.app.web.PageSteps;
import org.vereda.app.web.RealBrowser;

/** The first hour of a verifier in each language: draws a sample, looks at the evidence, confirms one saving and rejects another. */
final class VerifierStoryTest {
    @TempDir
    static Path folder = Path.of("");

    @AutoClose
    private static StoryPortal portal;

    /** In each language another project, for what was said stays. */
    enum Story implements Teller {
        EN("energy-system", "CONFIRMED", "Draw", "Nobody has said yet", "invoices seen"),
        FR("lighting", "REJECTED", "Tirer", "Personne n’a encore dit", "lampes jamais posées"),
        ES("moulding", "REJECTED", "Sortear", "Nadie ha dicho todavía", "el molde sigue parado");

        private final String project;
        private final String result;
        private final String draw;
        private final String open;
        private final String finding;

        Story(String project, String result, String draw, String open, String finding) {
            this.project = project;
            this.result = result;
            this.draw = draw;
            this.open = open;
            this.finding = finding;
        }

        @Override
        public String called() {
            return "vera";
        }
    }

    @BeforeAll
    static void start() {
        portal = StoryPortal.open(folder, "realised");
        portal.join(portal.administrator(), Role.VERIFIER, Story.values());
    }

    @ParameterizedTest
    @EnumSource
    void aVerifierComesFromTheDrawToWhatWasFound(Story story) {
        Page page = portal.as(story.who(), StoryPortal.WIDE, ColorScheme.LIGHT);
        StoryPortal.look(page, "verifier-home-" + story.code());
        draw(page, story);
        say(page, story);
        see(page, story);
        page.context().close();
        onATelephone(story);
    }

    private static void draw(Page page, Story story) {
        RealBrowser.press(page, "main a[href='/verification']");
        assertThat(page.locator("main button").textContent()).isEqualTo(story.draw);
        page.locator("select[name=metric]").selectOption("electricity");
        page.locator("input[name=projects]").fill("four");
        page.locator("input[name=seed]").fill("index 2026-11-27");
        RealBrowser.press(page, "main button");
        assertThat(page.locator("[role=alert]").textContent()).contains("four");
        assertThat(page.locator("input[name=seed]").inputValue()).isEqualTo("index 2026-11-27");
        page.locator("input[name=projects]").fill("4");
        page.locator("input[name=projects]").press("Enter");
        page.waitForURL(url -> url.contains("projects=4"));
        assertThat(PageSteps.main(page)).contains("readings.csv", "oh-electricity", story.open, "index 2026-11-27");
        StoryPortal.look(page, "verifier-sample-" + story.code());
    }

    /** From the drawn project to a row that names it already. */
    private static void say(Page page, Story story) {
        RealBrowser.press(page, "main a[href*='c-project=" + story.project + "&']");
        assertThat(page.locator("input[name=c-project]").inputValue()).isEqualTo(story.project);
        assertThat(page.locator("input[name=c-metric]").inputValue()).isEqualTo("electricity");
        page.locator("input[name=c-verifier]").fill("verifier-one");
        page.locator("input[name=c-date]").fill("2026-11-27");
        page.locator("input[name=c-result]").fill(story.result);
        if (story == Story.EN) {
            page.locator("input[name=c-amount]").fill("95");
            page.locator("input[name=c-unit]").fill("MWh");
        }
        page.locator("input[name=c-finding]").fill(story.finding);
        StoryPortal.look(page, "verifier-found-" + story.code());
        RealBrowser.press(page, "main form:has(input[name=c-result]) button");
        assertThat(page.url()).isEqualTo(portal.at("/data/verification"));
        assertThat(page.locator("tr:has-text('" + story.finding + "')").getAttribute("class"))
                .as("nothing is wrong with the row")
                .isNull();
    }

    /** What was found stands in the ledger, and the project is no longer one of those that wait. */
    private static void see(Page page, Story story) {
        page.navigate(portal.at("/verification?metric=electricity&projects=4&seed=index+2026-11-27"));
        assertThat(page.locator("a[href*='c-project=" + story.project + "&']").count())
                .isZero();
        portal.look(page, "/ledger", "verifier-ledger-" + story.code());
        assertThat(PageSteps.main(page)).contains(story.project);
    }

    private static void onATelephone(Story story) {
        Page page = portal.as(story.who(), StoryPortal.TELEPHONE, ColorScheme.DARK);
        String code = story.code();
        portal.lookTwice(page, "/tour", "verifier-telephone-tour-" + code);
        portal.lookTwice(page, "/data", "verifier-telephone-data-" + code);
        portal.lookTwice(
                page, "/verification?metric=electricity&projects=2&seed=x", "verifier-telephone-sample-" + code);
        page.context().close();
    }
}
