package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.cli.portal.DemoPortal;
import org.vereda.app.console.Surroundings;

/** Three delegations review a roadmap in their languages: ten comments, a second draft, ballots, publishing. */
class ReviewBrowserTest {
    private static final int WIDE = 1280;
    private static final int TELEPHONE = 375;
    private static final List<String> LANGUAGES = List.of("en", "fr", "es");

    @TempDir
    static Path folder = Path.of("");

    private static RealBrowser browser;
    private static DemoPortal portal;

    @BeforeAll
    static void start() throws IOException {
        browser = RealBrowser.start();
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("ARCHITECTURE.md"))
                ? here
                : here.resolve("..").normalize();
        try (Stream<Path> files = Files.list(root.resolve("examples").resolve("tres-fronteras"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.writeString(folder.resolve("roadmap-text.csv"), """
                id,en,fr,es
                purpose,We plan together.,Nous planifions ensemble.,Planeamos juntos.
                """);
        Files.writeString(folder.resolve("cohorts.csv"), """
                id,name,anchor,suppliers,start_year,end_year
                first,First cohort,toyota,maxion,2023,2025
                """);
        portal = DemoPortal.openAnywhere(
                folder, new Surroundings(System.out, System.err, Clock.systemUTC(), Locale.ENGLISH, false));
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

    private static String at(String path) {
        return portal.address() + path;
    }

    private static Page as(String name, int width) {
        Page page = browser.window(width, ColorScheme.LIGHT);
        String email = name + "@demo.example";
        page.navigate(at("sign-in"));
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]")
                .fill(portal.guests().stream()
                        .filter(guest -> guest.email().equals(email))
                        .findFirst()
                        .orElseThrow()
                        .password());
        page.locator("main button").click();
        page.waitForURL(portal.address());
        return page;
    }

    private static void look(Page page, String what) {
        assertThat(page.locator("h1").count()).as(what).isEqualTo(1);
        RealBrowser.requireAccessible(page, what);
        RealBrowser.requireNoOverflow(page, what);
        RealBrowser.picture(page, what.replace(' ', '-'));
    }

    private static String main(Page page) {
        return String.valueOf(page.locator("main").textContent());
    }

    private static void send(Page page, String action) {
        press(page, "form[action='/review/" + action + "'] button");
    }

    /** Presses a button and waits for the page that it leads to, however long planning takes. */
    private static void press(Page page, String button) {
        page.evaluate("() => { window.before = true; }");
        page.locator(button).first().click();
        page.waitForFunction("() => !window.before && document.readyState === 'complete'");
    }

    @Test
    void threeDelegationsComeFromTheFirstCommentToThePublicPage() {
        commentTenTimes();
        Page secretariat = as("secretariat", WIDE);
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
        Page page = as(party, WIDE);
        for (int element : elements) {
            page.navigate(at("review/draft/first/" + element + "?lang=" + language));
            page.locator("textarea[name=text]").fill(party + " " + element + " " + language);
            send(page, "comment");
            assertThat(main(page)).contains(party + " " + element + " " + language);
        }
        RealBrowser.picture(page, "review-element-" + language);
        page.navigate(at("review"));
        assertThat(page.locator(".margin .comment").count()).isGreaterThanOrEqualTo(elements.size());
        RealBrowser.picture(page, "review-room-" + language);
        page.context().close();
    }

    private static void answerAll(Page page) {
        page.navigate(at("review?lang=en"));
        assertThat(page.locator(".comment.open").count()).isEqualTo(10);
        List<String> addresses = new ArrayList<>();
        page.locator(".reviewed:has(.comment.open) .margin a")
                .all()
                .forEach(link -> addresses.add(link.getAttribute("href")));
        for (String address : addresses) {
            page.navigate(at(address.substring(1)));
            while (page.locator("form[action='/review/answer']").count() > 0) {
                page.locator("select[name=as]").first().selectOption("MODIFIED");
                page.locator("form[action='/review/answer'] textarea").first().fill("in the next draft");
                send(page, "answer");
            }
        }
        page.navigate(at("review"));
        assertThat(page.locator(".comment.open").count()).isZero();
    }

    /** The secretariat changes one language of a paragraph; the next draft says that the others wait. */
    private static void changeTheEnglishText(Page page) {
        page.navigate(at("data/roadmap-text"));
        page.locator("main a[href^='/data/roadmap-text/']").last().click();
        page.locator("input[value='We plan together.']").fill("We plan together, and say so.");
        press(page, "main form button");
        page.navigate(at("review"));
        page.locator("input[name=name]").fill("second");
        send(page, "freeze");
        page.waitForURL(at("review"));
        assertThat(main(page))
                .contains("Draft second", "Changed since the draft before", "We plan together, and say so.");
        assertThat(page.locator(".reviewed .doubt").count()).isEqualTo(3);
        look(page, "review second draft");
        page.navigate(at("review/changes"));
        assertThat(main(page)).contains("text/purpose", "We plan together, and say so.", "comment 1 (canada)");
        look(page, "review changes");
        page.navigate(at("review/draft/second/1"));
        send(page, "confirm");
        send(page, "confirm");
        assertThat(page.locator("form[action='/review/confirm']").count()).isZero();
    }

    private static void vote(Page secretariat) {
        for (String party : List.of("canada", "mexico", "united-states")) {
            Page page = as(party, WIDE);
            page.navigate(at("review"));
            page.locator("select[name=vote]").selectOption("YES");
            send(page, "vote");
            page.context().close();
        }
        secretariat.navigate(at("review"));
        RealBrowser.picture(secretariat, "review-adopted");
        send(secretariat, "publish");
        assertThat(main(secretariat)).contains("was published at", "decision.json");
        send(secretariat, "open");
        assertThat(main(secretariat)).contains("opened by secretariat@demo.example");
    }

    private static void reportToTheCouncil(Page page) {
        page.navigate(at("council"));
        press(page, "form[action='/council/write'] button");
        look(page, "council written");
        press(page, "form[action='/council/open'] button");
        page.navigate(at("public/council/1/council-report-en.html"));
        look(page, "council report");
    }

    private static void readOnATelephone() {
        Page page = as("mexico", TELEPHONE);
        for (String path : List.of("review", "review/draft/second/1", "review/minutes", "review/steps")) {
            page.navigate(at(path + "?lang=es"));
            look(page, "telephone " + path.replace('/', ' '));
        }
        page.context().close();
    }

    private static void everybodyReads() {
        Page page = browser.window(TELEPHONE, ColorScheme.DARK);
        for (String language : LANGUAGES) {
            page.navigate(at("public?lang=" + language));
            assertThat(page.locator("html").getAttribute("lang")).startsWith(language);
            look(page, "public " + language);
        }
        assertThat(main(page))
                .contains("Hoja de ruta: second", "Planeamos juntos.")
                .doesNotContain("demo.example");
        page.context().close();
    }
}
