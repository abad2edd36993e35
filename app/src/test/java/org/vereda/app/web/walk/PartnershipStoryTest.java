package org.vereda.app.web.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Role;
import org.vereda.app.web.PageSteps;
import org.vereda.app.web.RealBrowser;
import org.vereda.report.words.Language;

/**
 * The first hour of the secretariat in each language, from a folder without cohorts; then a roadmap from its targets over runs and a draft to the
 * ballots of three delegations, each in its language.
 */
final class PartnershipStoryTest {
    /** Each delegation with its language, what it writes into the margin, what it reads while comments are open, and its vote. */
    private static final Map<String, List<String>> DELEGATIONS = Map.of(
            "canada", List.of("fr", "Trop tard pour nos usines.", "Vous pourrez voter", "oui"),
            "mexico", List.of("es", "¿Quién paga esto?", "Podrá votar", "sí"),
            "united-states", List.of("en", "Which year is meant?", "You can vote", "yes"));

    @TempDir
    static Path folder = Path.of("");

    @AutoClose
    private static StoryPortal portal;

    /** The words that a secretariat looks for, and what it writes. */
    enum Story implements Teller {
        EN("There is no cohort yet", "Kick-off", "counsel asked for six"),
        FR("Il n’y a pas encore de cohorte", "Première réunion", "le conseil en veut sept"),
        ES("Todavía no hay ninguna cohorte", "Primera reunión", "el asesor pide ocho");

        private final String none;
        private final String meeting;
        private final String why;

        Story(String none, String meeting, String why) {
            this.none = none;
            this.meeting = meeting;
            this.why = why;
        }

        @Override
        public String called() {
            return "camille";
        }

        String cohort() {
            return "first-" + code();
        }

        /** Each story asks for one organization more than the one before. */
        String contributors() {
            return Integer.toString(6 + ordinal());
        }
    }

    @BeforeAll
    static void start() {
        portal = StoryPortal.open(folder, "tres-fronteras");
        Account root = portal.administrator();
        portal.join(root, Role.SECRETARIAT, Story.values());
        DELEGATIONS.forEach((party, words) -> portal.join(
                root,
                party,
                StoryPortal.role(Role.DELEGATION, party),
                Language.find(words.getFirst()).orElseThrow()));
    }

    @ParameterizedTest
    @EnumSource
    void aSecretariatComesFromNoCohortToAPolicy(Story story) {
        Page page = portal.as(story.who(), StoryPortal.WIDE, ColorScheme.LIGHT);
        StoryPortal.look(page, "secretariat-home-" + story.code());
        beginCohort(page, story);
        meet(page, story);
        setPolicy(page, story);
        moderate(page, story);
        for (String path : List.of("/data", "/ledger", "/council", "/roadmaps", "/review")) {
            portal.look(page, path, "secretariat" + path.replace('/', '-') + "-" + story.code());
        }
        assertThat(page.locator("main section:empty").count()).isZero();
        page.navigate(portal.at("/data"));
        assertThat(page.locator("tr:has(a[href='/data/facilities']) td").last().textContent())
                .as("nobody tells the secretariat that plants have no bills, for it may not see them")
                .isEqualTo("0");
        page.context().close();
        onATelephone(story);
    }

    /** The folder holds no table of cohorts: the first one makes it. */
    private static void beginCohort(Page page, Story story) {
        RealBrowser.press(page, "main a[href='/cohorts']");
        if (story == Story.EN) {
            assertThat(PageSteps.main(page)).contains(story.none);
        }
        RealBrowser.press(page, "main a[href='/data/cohorts/new']");
        assertThat(page.locator("#row-c-anchor-list option[value=toyota]").count())
                .isEqualTo(1);
        fill(
                page,
                Map.of("id", story.cohort(), "name", story.meeting, "anchor", "toyota", "suppliers", "maxion;nemak"));
        fill(page, Map.of("start_year", "2026", "end_year", "2028"));
        StoryPortal.look(page, "secretariat-cohort-" + story.code());
        save(page, "cohorts");
        assertThat(page.locator("tr.wrong").count()).isZero();
        page.navigate(portal.at("/data/members/new"));
        fill(page, Map.of("cohort", story.cohort(), "organization", "maxion", "status", "INVITED"));
        save(page, "members");
    }

    private static void meet(Page page, Story story) {
        page.navigate(portal.at("/data/meetings/new"));
        assertThat(page.locator("#row-c-cohort-list option[value=" + story.cohort() + "]")
                        .count())
                .isEqualTo(1);
        fill(page, Map.of("cohort", story.cohort(), "number", "1", "date", "2027-01-20", "title", story.meeting));
        save(page, "meetings");
        portal.look(page, "/cohorts", "secretariat-cohorts-" + story.code());
        assertThat(PageSteps.main(page)).contains(story.cohort(), story.meeting, "maxion");
    }

    private static void fill(Page page, Map<String, String> cells) {
        cells.forEach((column, text) -> page.locator("#row-c-" + column).fill(text));
    }

    private static void save(Page page, String table) {
        RealBrowser.press(page, "main form button");
        assertThat(page.url()).isEqualTo(portal.at("/data/" + table));
    }

    private static void setPolicy(Page page, Story story) {
        page.navigate(portal.at("/disclosure"));
        page.locator("#policy-minimum_contributors").fill(story.contributors());
        page.locator("#policy-why").fill(story.why);
        RealBrowser.press(page, "form:has(#policy-why) button");
        assertThat(page.locator(".changes li").first().textContent())
                .contains(story.why, "→ " + story.contributors())
                .doesNotContain("minimum_contributors");
        StoryPortal.look(page, "secretariat-policy-" + story.code());
    }

    /** A delegation suggests a guide; the secretariat lets it in, and everybody finds it. */
    private static void moderate(Page page, Story story) {
        Page delegation = portal.as("mexico", StoryPortal.WIDE, ColorScheme.LIGHT);
        delegation.navigate(portal.at("/library/suggest"));
        delegation.locator("input[name=title-" + story.code() + "]").fill("Guide " + story.code());
        delegation.locator("textarea[name=summary-" + story.code() + "]").fill(story.meeting);
        delegation.locator("input[name=link]").fill("https://example.org/" + story.code());
        delegation.locator("input[name=source]").fill("Example");
        delegation.locator("input[name=licence]").fill("CC-BY-4.0");
        RealBrowser.press(delegation, "form[action='/library/suggest'] button");
        delegation.context().close();
        page.navigate(portal.at("/library"));
        RealBrowser.press(page, "main a[href='/library/suggestions']");
        StoryPortal.look(page, "secretariat-suggestions-" + story.code());
        String suggestion = "section:has-text('Guide " + story.code() + "')";
        page.locator(suggestion + " select").selectOption("accept");
        RealBrowser.press(page, suggestion + " form button");
        page.navigate(portal.at("/library?q=Guide+" + story.code()));
        assertThat(PageSteps.main(page)).contains("Guide " + story.code());
    }

    private static void onATelephone(Story story) {
        Page page = portal.as(story.who(), StoryPortal.TELEPHONE, ColorScheme.DARK);
        for (String path : List.of("/", "/tour", "/cohorts", "/data/cohorts/new", "/disclosure", "/roadmaps")) {
            portal.lookTwice(page, path, "secretariat-telephone" + path.replace('/', '-') + "-" + story.code());
        }
        page.context().close();
    }

    @Test
    void aRoadmapComesFromItsTargetsToTheBallots() {
        Page page = portal.as(Story.FR.who(), StoryPortal.WIDE, ColorScheme.LIGHT);
        changeATarget(page);
        run(page, "Essai", "BOTH");
        run(page, "Chacun", "APART");
        stop(page);
        compare(page);
        layBeforeTheDelegations(page);
        DELEGATIONS.forEach(PartnershipStoryTest::comment);
        answer(page);
        DELEGATIONS.forEach(PartnershipStoryTest::vote);
        publish(page);
        page.context().close();
    }

    private static void changeATarget(Page page) {
        page.navigate(portal.at("/roadmaps"));
        RealBrowser.press(page, "main a[href='/data/measures']");
        assertThat(page.locator("h1").textContent()).contains("Mesures propres");
        page.navigate(portal.at("/data/targets"));
        RealBrowser.press(page, "main table a");
        page.locator("#row-c-reduction_percent").fill("4");
        page.locator("#row-why").fill("accordé à la réunion");
        save(page, "targets");
        assertThat(page.locator("main table").textContent()).contains("4");
    }

    private static void run(Page page, String name, String together) {
        ask(page, name, together);
        StoryPortal.look(page, "secretariat-run-" + name);
        page.waitForCondition(() -> PageSteps.main(page).contains("Le calcul est terminé"), patient());
        StoryPortal.look(page, "secretariat-plan-" + name);
    }

    /** A run is looked at while it goes on; the page comes again by itself. */
    private static Page.WaitForConditionOptions patient() {
        return new Page.WaitForConditionOptions().setTimeout(180_000);
    }

    private static void ask(Page page, String name, String together) {
        page.navigate(portal.at("/roadmaps"));
        page.locator("#run-name").fill(name);
        page.locator("#run-together").selectOption(together);
        page.locator("#run-gap").fill("5");
        page.locator("#run-seconds").fill("20");
        RealBrowser.press(page, "form[action='/roadmaps'] button");
        assertThat(page.locator("h1").textContent()).contains(name);
    }

    private static void stop(Page page) {
        ask(page, "Arrêt", "BOTH");
        RealBrowser.press(page, "form[action$='/stop'] button");
        page.waitForCondition(() -> PageSteps.main(page).contains("a été arrêté"), patient());
        StoryPortal.look(page, "secretariat-stopped");
    }

    private static void compare(Page page) {
        page.navigate(portal.at("/roadmaps"));
        assertThat(PageSteps.main(page)).contains("Essai", "Chacun", "Arrêt", "terminé", "arrêté");
        RealBrowser.press(page, "form[action='/roadmaps/compare'] button");
        StoryPortal.look(page, "secretariat-compared");
    }

    private static void layBeforeTheDelegations(Page page) {
        page.navigate(portal.at("/review"));
        page.locator("#freeze-name").fill("premier");
        RealBrowser.press(page, "form[action='/review/freeze'] button");
        page.waitForURL(portal.at("/review"), new Page.WaitForURLOptions().setTimeout(180_000));
        assertThat(PageSteps.main(page)).contains("premier");
        StoryPortal.look(page, "secretariat-room");
    }

    /** From the first page to the margin of the first paragraph, all by keyboard; while comments are open nobody can vote, and the page says so. */
    private static void comment(String party, List<String> words) {
        Page page = portal.as(party, StoryPortal.TELEPHONE, ColorScheme.DARK);
        String language = words.getFirst();
        assertThat(page.locator("html").getAttribute("lang")).startsWith(language);
        StoryPortal.look(page, "delegation-home-" + language);
        PageSteps.enter(page, "main a[href='/review']");
        StoryPortal.look(page, "delegation-room-" + language);
        PageSteps.enter(page, ".reviewed .margin a");
        page.locator("#comment-text").focus();
        page.keyboard().type(words.get(1));
        PageSteps.enter(page, "form[action='/review/comment'] button");
        assertThat(page.locator(".comment.open").allTextContents().toString()).contains(words.get(1));
        StoryPortal.look(page, "delegation-margin-" + language);
        PageSteps.enter(page, "main a[href='/review']");
        assertThat(page.locator("#vote-vote").count()).isZero();
        assertThat(page.locator("#ballots").textContent()).contains(words.get(2));
        portal.look(page, "/tour", "delegation-tour-" + language);
        page.context().close();
    }

    private static void vote(String party, List<String> words) {
        Page page = portal.as(party, StoryPortal.TELEPHONE, ColorScheme.DARK);
        page.navigate(portal.at("/review"));
        page.locator("#vote-vote").selectOption("YES");
        page.locator("#vote-reason").focus();
        page.keyboard().type(words.get(1));
        PageSteps.enter(page, "form[action='/review/vote'] button");
        assertThat(page.locator("#ballots table").textContent()).contains(party).containsIgnoringCase(words.get(3));
        page.context().close();
    }

    /** What is pressed too early is refused with the reason and a way back; then each comment gets its answer. */
    private static void answer(Page page) {
        page.navigate(portal.at("/review"));
        RealBrowser.press(page, "form[action='/review/publish'] button");
        assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
        StoryPortal.look(page, "secretariat-too-early");
        RealBrowser.press(page, "main a[href='/review']");
        RealBrowser.press(page, ".reviewed .margin a");
        while (page.locator("form[action='/review/answer']").count() > 0) {
            page.locator("form[action='/review/answer'] textarea").first().fill("merci");
            RealBrowser.press(page, "form[action='/review/answer'] button");
        }
    }

    private static void publish(Page page) {
        page.navigate(portal.at("/review"));
        RealBrowser.press(page, "form[action='/review/publish'] button");
        RealBrowser.press(page, "form[action='/review/open'] button");
        portal.look(page, "/public", "secretariat-public");
        assertThat(PageSteps.main(page)).contains("premier");
    }
}
