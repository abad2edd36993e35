package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Accounts;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Language;

/** Reports to the Council in the portal: kept before they are seen, and held against one another. */
class CouncilRoomTest {
    private static final String PASSWORD = "a horse and a battery";
    private static final String SECRETARIAT = "camille@example.org";
    private static final String TABLE = "/council-savings.csv";

    @TempDir
    Path folder = Path.of("");

    private KeepDatabase database;
    private Keep keep;
    private Portal portal;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        database = KeepDatabase.open(KeepPlace.in(folder.resolve("data")));
        keep = new Keep(database, Clock.systemUTC());
        portal = Portal.start(database, Clock.systemUTC(), TestServing.at(0, folder));
        Accounts accounts = portal.accounts();
        Account root = accounts.join(accounts.firstLink(), "root@example.org", "Rut", PASSWORD, Language.EN);
        String link = accounts.invite(root, SECRETARIAT, "Camille", new Membership(Role.SECRETARIAT, "", ""))
                .orElseThrow();
        accounts.join(link, SECRETARIAT, "Camille", PASSWORD, Language.EN);
        browser = new Browser(portal.port()).signIn(SECRETARIAT, PASSWORD);
    }

    @AfterEach
    void stop() {
        portal.close();
        database.close();
    }

    private HttpResponse<String> write() throws Exception {
        browser.get("/council");
        return browser.post("/council/write", Map.of());
    }

    /** Seven companies, each of which saves electricity in one project. */
    private void take(int savingOfTheFirst) throws Exception {
        Path partnership = Files.createDirectories(folder.resolve("partnership"));
        StringBuilder organizations = new StringBuilder("id,name,role,country\n");
        StringBuilder facilities = new StringBuilder("id,organization,name,country,subdivision,city\n");
        StringBuilder projects = new StringBuilder(
                "id,name,facility,measure,status,start,end,cohort,investment,currency,price_year,claimants\n");
        StringBuilder savings =
                new StringBuilder("project,metric,stage,amount,unit,price_year,evidence,who,document\n");
        for (int at = 1; at <= 7; at++) {
            organizations.append("o%d,O%d,SUPPLIER,MX\n".formatted(at, at));
            facilities.append("f%d,o%d,F%d,MX,MX-QUE,Querétaro\n".formatted(at, at, at));
            projects.append(
                    "p%d,Leaks,f%d,air-leak-program,IMPLEMENTED,2024-01-01,2024-03-31,,,,,\n".formatted(at, at));
            savings.append("p%d,energy,ESTIMATED,%d,MWh,,CALCULATED,,made up\n"
                    .formatted(at, at == 1 ? savingOfTheFirst : 100 + at));
        }
        Files.writeString(
                partnership.resolve("partnership.yaml"),
                "name: Seven\nbase_year: 2024\ncurrency: USD\nprice_year: 2024\nlanguage: en\ngwp: AR5\n");
        Files.writeString(partnership.resolve("organizations.csv"), organizations);
        Files.writeString(partnership.resolve("facilities.csv"), facilities);
        Files.writeString(partnership.resolve("projects.csv"), projects);
        Files.writeString(partnership.resolve("savings.csv"), savings);
        keep.take(partnership, new Keep.Author("test", ""), new Findings());
    }

    @Test
    void whereNothingIsWrittenDownThePageSaysWhatToDo() throws Exception {
        assertThat(browser.get("/council").body()).contains("No report has been written here yet");
        HttpResponse<String> refused = write();
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("There is nothing to report");
    }

    @Test
    void twoReportsCannotBeSubtractedToShowTheChangeOfOneCompany() throws Exception {
        take(101);
        assertThat(write().body()).contains("Report 1 of", SECRETARIAT);
        String first = browser.get("/council/1" + TABLE).body();
        assertThat(first).containsPattern("all,energy,[^,]*,728,");
        take(131);
        write();
        String second = browser.get("/council/2" + TABLE).body();
        assertThat(second).contains("all,energy,").contains("withheld").doesNotContain("758");
        assertThat(browser.get("/council/1" + TABLE).body()).isEqualTo(first);
    }

    @Test
    void aReportIsReadInThreeLanguagesWithItsOwnStyleAndByOthersOnlyOnceOpened() throws Exception {
        take(101);
        write();
        HttpResponse<String> page = browser.get("/council/1/council-report-fr.html");
        assertThat(page.body()).contains("<html lang=\"fr", "Seven");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("style-src 'sha256-", "default-src 'none'", "frame-ancestors 'none'");
        Browser anybody = new Browser(portal.port());
        assertThat(anybody.get("/public/council/1" + TABLE).statusCode()).isEqualTo(404);
        browser.get("/council");
        assertThat(browser.post("/council/open", Map.of("key", "2")).statusCode())
                .isEqualTo(422);
        browser.post("/council/open", Map.of("key", "1"));
        assertThat(anybody.get("/public?lang=en").body()).contains("Report to the Council of");
        assertThat(anybody.get("/public/council/1" + TABLE).statusCode()).isEqualTo(200);
        browser.post("/council/close", Map.of("key", "1"));
        assertThat(anybody.get("/public/council/1" + TABLE).statusCode()).isEqualTo(404);
        assertThat(anybody.get("/public/council/1/../../../council/1" + TABLE).body())
                .doesNotContain("728");
    }
}
