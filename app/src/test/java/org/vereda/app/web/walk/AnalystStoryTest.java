package org.vereda.app.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vereda.app.accounts.Role;
import org.vereda.app.store.ExampleRegisters;
import org.vereda.app.web.PageSteps;
import org.vereda.app.web.RealBrowser;

/** The first hour of an analyst in each language: asks the registers, reads trend and map, takes the rows along, and the background paper. */
final class AnalystStoryTest {
    @TempDir
    static Path folder = Path.of("");

    @AutoClose
    private static StoryPortal portal;

    /** The words that an analyst looks for. */
    enum Story implements Teller {
        EN("Mexico", "Trend", "Background paper"),
        FR("Mexique", "Évolution", "Document d’information"),
        ES("México", "Tendencia", "Documento de antecedentes");

        private final String mexico;
        private final String trend;
        private final String paper;

        Story(String mexico, String trend, String paper) {
            this.mexico = mexico;
            this.trend = trend;
            this.paper = paper;
        }

        @Override
        public String called() {
            return "sasha";
        }
    }

    @BeforeAll
    static void start() {
        Path registers = folder.resolve("registers.duckdb");
        ExampleRegisters.importInto(registers);
        portal = StoryPortal.open(folder, "tres-fronteras", registers);
        portal.join(portal.administrator(), Role.ANALYST, Story.values());
    }

    @ParameterizedTest
    @EnumSource
    void anAnalystComesFromAQuestionToThePaper(Story story) throws IOException {
        Page page = portal.as(story.who(), StoryPortal.WIDE, ColorScheme.LIGHT);
        StoryPortal.look(page, "analyst-home-" + story.code());
        ask(page, story);
        takeAlong(page);
        paper(page, story);
        page.context().close();
        onATelephone(story);
    }

    /** The form is filled in by keyboard; the answer can be kept by its address. */
    private static void ask(Page page, Story story) {
        RealBrowser.press(page, "main a[href='/registers']");
        page.locator("#ask-country").selectOption("mx");
        page.locator("#ask-by").selectOption("substance");
        page.locator("#ask-unit").selectOption("t");
        page.locator("#ask-year").focus();
        page.keyboard().type("2020-2022");
        PageSteps.enter(page);
        assertThat(page.url()).contains("country=mx", "year=2020-2022", "by=substance");
        assertThat(PageSteps.main(page)).contains(story.mexico, story.trend, "RETC");
        assertThat(page.locator("main svg").count()).isGreaterThan(2);
        StoryPortal.look(page, "analyst-registers-" + story.code());
        RealBrowser.longPicture(page, "story-analyst-registers-long-" + story.code());
    }

    private static void takeAlong(Page page) throws IOException {
        Download download =
                page.waitForDownload(() -> page.locator("a[href*='answer.csv']").click());
        assertThat(download.suggestedFilename()).isEqualTo("registers.csv");
        assertThat(Files.readString(download.path())).startsWith("substance,");
    }

    private static void paper(Page page, Story story) throws IOException {
        RealBrowser.press(page, "main a[href='/registers/paper']");
        assertThat(page.locator("h1").textContent()).isEqualTo(story.paper);
        StoryPortal.look(page, "analyst-paper-" + story.code());
        Download download = page.waitForDownload(
                () -> page.locator("a[href='/registers/paper/html']").click());
        assertThat(Files.readString(download.path())).contains("<html lang=\"" + story.code());
    }

    /** An analyst reads the review without a seat in it, and sees no table of a plant. */
    private static void onATelephone(Story story) {
        Page page = portal.as(story.who(), StoryPortal.TELEPHONE, ColorScheme.DARK);
        for (String path :
                new String[] {"/", "/tour", "/registers?by=country", "/registers/paper", "/review", "/data"}) {
            portal.lookTwice(page, path, "analyst-telephone" + path.replaceAll("[^a-z]+", "-") + "-" + story.code());
        }
        page.navigate(portal.at("/public"));
        assertThat(page.locator("html").getAttribute("lang"))
                .as("what is open to all speaks the language of who is signed in")
                .startsWith(story.code());
        page.navigate(portal.at("/data"));
        assertThat(page.locator("a[href='/data/activity']").count()).isZero();
        assertThat(page.locator("tr:has(a[href='/data/releases']) td").last().textContent())
                .as("nobody tells analysts that plants are missing, for they may not see them")
                .isEqualTo("0");
        page.context().close();
    }
}
