package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.Repository;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Language;

/** Roadmaps tried out by one person of the secretariat, which another does not see. */
class RoadmapRunsTest {
    private static final String PASSWORD = "a horse and a battery";
    private static final Pattern RUN = Pattern.compile("href=\"(/roadmaps/[0-9a-f-]{36})\"");

    @TempDir
    static Path folder = Path.of("");

    private static KeepDatabase database;
    private static Portal portal;

    @BeforeAll
    static void fill() {
        database = KeepDatabase.open(KeepPlace.in(folder.resolve("pages")));
        portal = Portal.start(database, Clock.systemUTC(), TestServing.at(0, folder));
        new Keep(database, Clock.systemUTC())
                .take(Repository.example("tres-fronteras"), new Keep.Author("test", ""), new Findings());
        Account root =
                portal.accounts().join(portal.accounts().firstLink(), "root@example.org", "Rut", PASSWORD, Language.EN);
        join(root, "one@example.org", Role.SECRETARIAT);
        join(root, "other@example.org", Role.SECRETARIAT);
        join(root, "delegation@example.org", Role.DELEGATION);
    }

    private static void join(Account root, String email, Role role) {
        String link = portal.accounts()
                .invite(root, email, "Eva", new Membership(role, "", ""))
                .orElseThrow();
        portal.accounts().join(link, email, "Eva", PASSWORD, Language.EN);
    }

    @AfterAll
    static void stop() {
        portal.close();
        database.close();
    }

    private static Browser as(String name) throws Exception {
        return new Browser(portal.port()).signIn(name + "@example.org", PASSWORD);
    }

    private static Map<String, String> wish(String name, String gap) {
        return Map.of("name", name, "together", "BOTH", "rates", "SOCIAL", "gap", gap, "seconds", "20");
    }

    @Test
    void aRunIsSeenByWhoAskedForItAndStaysAfterItIsStopped() throws Exception {
        Browser one = as("one");
        one.get("/roadmaps");
        one.post("/roadmaps", wish("Spring try", "5"));
        String list = one.get("/roadmaps").body();
        assertThat(list).contains("Spring try", "/data/targets");
        Matcher found = RUN.matcher(list);
        assertThat(found.find()).isTrue();
        String run = found.group(1);
        assertThat(one.get(run).body()).contains("Roadmap run: Spring try", "Targets and budgets");
        Browser other = as("other");
        assertThat(other.get("/roadmaps").body()).doesNotContain("Spring try");
        assertThat(other.get(run).statusCode()).isEqualTo(422);
        assertThat(other.post(run + "/stop", Map.of()).statusCode()).isEqualTo(422);
        one.get(run);
        one.post(run + "/stop", Map.of());
        assertThat(one.get(run + "?lang=fr").body()).contains("Calcul de feuille de route");
        one.get(run + "?lang=en");
    }

    @Test
    void whatCannotBeAskedIsSaidWithItsValue() throws Exception {
        Browser one = as("one");
        one.get("/roadmaps");
        HttpResponse<String> answer = one.post("/roadmaps", wish("Wrong try", "120"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("120");
        assertThat(one.get("/roadmaps").body()).doesNotContain("Wrong try");
    }

    @Test
    void aDelegationAsksForNoRun() throws Exception {
        assertThat(as("delegation").get("/roadmaps").statusCode()).isEqualTo(403);
    }
}
