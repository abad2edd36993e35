package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three delegations review a roadmap in their languages: ten comments, a second draft, ballots, publishing. */
class ReviewBrowserTest {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es");

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
                        "roadmap-text.csv", """
                id,en,fr,es
                purpose,We plan together.,Nous planifions ensemble.,Planeamos juntos.
                """,
                        "cohorts.csv", """
                id,name,anchor,suppliers,start_year,end_year
                first,First cohort,toyota,maxion,2023,2025
                """));
    }

    private static void send(Page page, String action) {
        RealBrowser.press(page, "form[action='/review/" + action + "'] button");
    }

    @Test
    void threeDelegationsComeFromTheFirstCommentToThePublicPage() {
        commentTenTimes();
        Page secretariat = walk.as("secretariat", DemoWalk.WIDE);
        answerAll(secretariat);
        changeTheEnglishText(secretariat);
        vote(secretariat);
        reportToTheCouncil(secretariat);
        readOnATelephone();
        everybodyReads();
        secretariat.context().close();
    }

    /** Canada four times in French, Mexico and the United States three times each in Spanish and English. */
    private static void commentTenTimes() {
        comment("canada", "fr", List.of(1, 2, 4, 9));
        comment("mexico", "es", List.of(1, 3, 10));
        comment("united-states", "en", List.of(2, 5, 11));
    }

    private static void comment(String party, String language, List<Integer> elements) {
        Page page = walk.as(party, DemoWalk.WIDE);
        for (int element : elements) {
            page.navigate(walk.at("review/draft/first/" + element + "?lang=" + language));
            page.locator("textarea[name=text]").fill(party + " " + element + " " + language);
            send(page, "comment");
            assertThat(PageSteps.main(page)).contains(party + " " + element + " " + language);
        }
        RealBrowser.picture(page, "review-element-" + language);
        page.navigate(walk.at("review"));
        assertThat(page.locator(".margin .comment").count()).isGreaterThanOrEqualTo(elements.size());
        RealBrowser.picture(page, "review-room-" + language);
        page.context().close();
    }

    private static void answerAll(Page page) {
        page.navigate(walk.at("review?lang=en"));
        assertThat(page.locator(".comment.open").count()).isEqualTo(10);
        List<String> addresses = new ArrayList<>();
        page.locator(".reviewed:has(.comment.open) .margin a")
                .all()
                .forEach(link -> addresses.add(link.getAttribute("href")));
        for (String address : addresses) {
            page.navigate(walk.at(address.substring(1)));
            while (page.locator("form[action='/review/answer']").count() > 0) {
                page.locator("select[name=as]").first().selectOption("MODIFIED");
                page.locator("form[action='/review/answer'] textarea").first().fill("in the next draft");
                send(page, "answer");
            }
        }
        page.navigate(walk.at("review"));
        assertThat(page.locator(".comment.open").count()).isZero();
    }

    /** The secretariat changes one language of a paragraph; the next draft says that the others wait. */
    private static void changeTheEnglishText(Page page) {
        page.navigate(walk.at("data/roadmap-text"));
        page.locator("main a[href^='/data/roadmap-text/']").last().click();
        page.locator("input[value='We plan together.']").fill("We plan together, and say so.");
        RealBrowser.press(page, "main form button");
        page.navigate(walk.at("review"));
        page.locator("input[name=name]").fill("second");
        send(page, "freeze");
        page.waitForURL(walk.at("review"));
        assertThat(PageSteps.main(page))
                .contains("Draft second", "Changed since the draft before", "We plan together, and say so.");
        assertThat(page.locator(".reviewed .doubt").count()).isEqualTo(3);
        PageSteps.look(page, "review second draft");
        page.navigate(walk.at("review/changes"));
        assertThat(PageSteps.main(page))
                .contains("text/purpose", "We plan together, and say so.", "comment 1 (canada)");
        PageSteps.look(page, "review changes");
        page.navigate(walk.at("review/draft/second/1"));
        send(page, "confirm");
        send(page, "confirm");
        assertThat(page.locator("form[action='/review/confirm']").count()).isZero();
    }

    private static void vote(Page secretariat) {
        for (String party : List.of("canada", "mexico", "united-states")) {
            Page page = walk.as(party, DemoWalk.WIDE);
            page.navigate(walk.at("review"));
            page.locator("select[name=vote]").selectOption("YES");
            send(page, "vote");
            page.context().close();
        }
        secretariat.navigate(walk.at("review"));
        RealBrowser.picture(secretariat, "review-adopted");
        send(secretariat, "publish");
        assertThat(PageSteps.main(secretariat)).contains("was published at", "decision.json");
        send(secretariat, "open");
        assertThat(PageSteps.main(secretariat)).contains("opened by secretariat@demo.example");
    }

    private static void reportToTheCouncil(Page page) {
        page.navigate(walk.at("council"));
        RealBrowser.press(page, "form[action='/council/write'] button");
        PageSteps.look(page, "council written");
        RealBrowser.press(page, "form[action='/council/open'] button");
        page.navigate(walk.at("public/council/1/council-report-en.html"));
        PageSteps.look(page, "council report");
    }

    private static void readOnATelephone() {
        Page page = walk.as("mexico", DemoWalk.TELEPHONE);
        for (String path : List.of("review", "review/draft/second/1", "review/minutes", "review/steps")) {
            page.navigate(walk.at(path + "?lang=es"));
            PageSteps.look(page, "telephone " + path.replace('/', ' '));
        }
        page.context().close();
    }

    private static void everybodyReads() {
        Page page = walk.stranger(DemoWalk.TELEPHONE, ColorScheme.DARK);
        for (String language : LANGUAGES) {
            page.navigate(walk.at("public?lang=" + language));
            assertThat(page.locator("html").getAttribute("lang")).startsWith(language);
            PageSteps.look(page, "public " + language);
        }
        assertThat(PageSteps.main(page))
                .contains("Hoja de ruta: second", "Planeamos juntos.")
                .doesNotContain("demo.example");
        page.context().close();
    }
}
