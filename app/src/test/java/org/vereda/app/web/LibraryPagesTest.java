package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
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
import org.vereda.app.keep.KeptTable;
import org.vereda.app.keep.Reach;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Language;

/** The library in the portal, for two plants of different organizations, the secretariat and a delegation. */
class LibraryPagesTest {
    private static final String PASSWORD = "a horse and a battery";
    private static final Pattern DECIDE = Pattern.compile("action=\"(/library/suggestions/[^\"]+/decide)\"");

    @TempDir
    static Path folder = Path.of("");

    private static KeepDatabase database;
    private static Portal portal;
    private static String plant = "";
    private static String foreign = "";

    @BeforeAll
    static void fill() {
        database = KeepDatabase.open(KeepPlace.in(folder.resolve("pages")));
        portal = Portal.start(database, Clock.systemUTC(), TestServing.at(0, folder));
        Keep keep = new Keep(database, Clock.systemUTC());
        keep.take(Repository.example("realised"), new Keep.Author("test", ""), new Findings());
        KeptTable sites = keep.table("facilities.csv", Reach.WHOLE);
        List<KeptTable.Line> rows = sites.rows();
        String owner = sites.cell(rows.getFirst(), "organization");
        KeptTable.Line other = rows.stream()
                .filter(row -> !sites.cell(row, "organization").equals(owner))
                .findFirst()
                .orElseThrow();
        plant = sites.cell(rows.getFirst(), "id");
        foreign = sites.cell(other, "id");
        Account root =
                portal.accounts().join(portal.accounts().firstLink(), "root@example.org", "Rut", PASSWORD, Language.EN);
        join(root, Role.SUPPLIER, owner);
        join(root, Role.ANCHOR, sites.cell(other, "organization"));
        join(root, Role.SECRETARIAT, "");
        join(root, Role.DELEGATION, "");
    }

    private static void join(Account root, Role role, String organization) {
        String email = role.name().toLowerCase(Locale.ROOT) + "@example.org";
        String link = portal.accounts()
                .invite(root, email, "Eva", new Membership(role, organization, ""))
                .orElseThrow();
        portal.accounts().join(link, email, "Eva", PASSWORD, Language.EN);
    }

    @AfterAll
    static void stop() {
        portal.close();
        database.close();
    }

    private static Browser as(Role role) throws Exception {
        return new Browser(portal.port()).signIn(role.name().toLowerCase(Locale.ROOT) + "@example.org", PASSWORD);
    }

    @Test
    void aSuggestionIsSeenByItsAuthorAndTheSecretariatUntilItIsAccepted() throws Exception {
        Browser supplier = as(Role.SUPPLIER);
        supplier.get("/library/suggest");
        String sent = supplier.upload(
                        "/library/suggest",
                        "case.pdf",
                        "%PDF-1.7 our case",
                        Map.of("kind", "CASE", "title-es", "Menos lodo de pintura", "process", "PAINTING"))
                .body();
        assertThat(sent).contains("Menos lodo de pintura", "waiting for the secretariat");
        Browser other = as(Role.ANCHOR);
        assertThat(other.get("/library/suggestions").body()).doesNotContain("lodo");
        assertThat(other.get("/library?q=lodos").body()).doesNotContain("Menos lodo");
        Browser secretariat = as(Role.SECRETARIAT);
        String waiting = secretariat.get("/library/suggestions").body();
        String decide = found(DECIDE, waiting);
        assertThat(other.post(decide, Map.of("decision", "accept")).statusCode())
                .isEqualTo(403);
        secretariat.post(decide, Map.of("decision", "accept"));
        String id = decide.split("/", -1)[3];
        assertThat(other.get("/library?q=lodos").body()).contains("Menos lodo de pintura", "lang=\"es-MX\"");
        HttpResponse<String> document = other.get("/library/" + id + "/document");
        assertThat(document.body()).isEqualTo("%PDF-1.7 our case");
        assertThat(document.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"case.pdf\"");
    }

    @Test
    void aPlantRatesForItselfAndForNoOther() throws Exception {
        String entry = "/library/" + URLEncoder.encode("measure:air-leak-repair", StandardCharsets.UTF_8);
        Browser supplier = as(Role.SUPPLIER);
        assertThat(supplier.get(entry).body()).contains("name=\"stars\"", plant).doesNotContain(foreign);
        assertThat(supplier.post(entry + "/rate", Map.of("facility", foreign, "stars", "1"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(supplier.post(entry + "/rate", Map.of("facility", plant, "stars", "9"))
                        .statusCode())
                .isEqualTo(422);
        supplier.post(entry + "/rate", Map.of("facility", plant, "stars", "4", "note", "<b>quiet</b> hall"));
        String seen = as(Role.DELEGATION).get(entry).body();
        assertThat(seen)
                .contains("4.0 of 5 by 1 plant", "&lt;b&gt;quiet&lt;/b&gt; hall")
                .doesNotContain("name=\"stars\"", "<b>quiet");
    }

    @Test
    void aTourKeepsWhatAnAccountHasDoneAndHasOnlyTheStepsOfItsRole() throws Exception {
        Browser supplier = as(Role.SUPPLIER);
        assertThat(supplier.get("/").body()).contains("href=\"/tour\"");
        assertThat(supplier.get("/tour").body()).contains("0 of 12 steps done", "href=\"/inventory\"");
        assertThat(supplier.post("/tour/inventory", Map.of("done", "yes")).body())
                .contains("1 of 12 steps done");
        assertThat(as(Role.SUPPLIER).get("/tour").body()).contains("1 of 12 steps done");
        assertThat(as(Role.ANCHOR).get("/tour").body()).contains("0 of 16 steps done");
        assertThat(supplier.post("/tour/accounts", Map.of("done", "yes")).statusCode())
                .isEqualTo(422);
        assertThat(supplier.post("/tour/inventory", Map.of("done", "no")).body())
                .contains("0 of 12 steps done");
    }

    @Test
    void everyStepOfATourLeadsToAPageOfTheRole() throws Exception {
        for (Role role : List.of(Role.SUPPLIER, Role.ANCHOR, Role.SECRETARIAT, Role.DELEGATION)) {
            String tour = as(role).get("/tour").body();
            long steps =
                    Pattern.compile("action=\"/tour/").matcher(tour).results().count();
            long links = Pattern.compile(">Go to: ").matcher(tour).results().count();
            assertThat(links).as(role.name()).isEqualTo(steps);
        }
    }

    @Test
    void twoPlantsMeetOverAByProductAndSeeEachOtherWhenBothAgree() throws Exception {
        Browser supplier = as(Role.SUPPLIER);
        supplier.get("/by-products/new");
        assertThat(supplier.post("/by-products/new", post("OFFER", foreign, "40"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(supplier.post("/by-products/new", post("OFFER", plant, "1,000"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(supplier.post("/by-products/new", post("OFFER", plant, "40")).body())
                .contains("Offered: Wood and pallets", "Nothing fits yet");
        Browser other = as(Role.ANCHOR);
        assertThat(other.get("/by-products").body())
                .contains("Offered: Wood and pallets", "pallets of oak")
                .doesNotContain("supplier@example.org");
        String matched =
                other.post("/by-products/new", post("NEED", foreign, "80")).body();
        assertThat(matched).contains("covers 50");
        String asked = found(Pattern.compile("action=\"(/by-products/[^\"]+/ask)\""), matched);
        String waiting = other.post(asked, Map.of("facility", foreign, "message", "all of it?"))
                .body();
        assertThat(waiting).contains("(waiting)").doesNotContain("supplier@example.org");
        assertThat(other.post(asked, Map.of("facility", foreign)).statusCode()).isEqualTo(422);
        String got = supplier.get("/by-products").body();
        assertThat(got).contains("all of it?").doesNotContain("anchor@example.org");
        String answer = found(Pattern.compile("action=\"(/by-products/requests/[^\"]+/answer)\""), got);
        assertThat(other.post(answer, Map.of("answer", "yes")).statusCode()).isEqualTo(422);
        assertThat(supplier.post(answer, Map.of("answer", "yes")).body()).contains("anchor@example.org");
        assertThat(other.get("/by-products").body()).contains("supplier@example.org");
        assertThat(as(Role.SECRETARIAT).get("/by-products").body())
                .contains("pallets of oak")
                .doesNotContain("@example.org", "all of it?");
        assertThat(as(Role.DELEGATION).get("/by-products").statusCode()).isEqualTo(403);
        String close = found(Pattern.compile("action=\"(/by-products/[^\"]+/close)\""), got);
        assertThat(other.post(close, Map.of()).statusCode()).isEqualTo(422);
        assertThat(supplier.post(close, Map.of()).body()).contains("have no open post");
    }

    private static Map<String, String> post(String side, String facility, String amount) {
        return Map.of(
                "side", side,
                "facility", facility,
                "material", "WOOD",
                "name", "pallets of oak",
                "amount", amount,
                "unit", "t",
                "cadence", "YEAR",
                "starts", "2026-01-01");
    }

    @Test
    void theGlossaryIsSearchedInEveryLanguage() throws Exception {
        assertThat(as(Role.DELEGATION).get("/glossary?q=factores+de+emision").body())
                .contains("emission factor", "facteur d&#39;émission", "GHG Protocol");
    }

    @Test
    void aNumberIsFollowedBackToItsFactorAndToWhoEnteredItsRow() throws Exception {
        Browser supplier = as(Role.SUPPLIER);
        supplier.get("/data/activity");
        supplier.upload(
                "/data/activity/upload",
                "bills.csv",
                "facility,period_start,period_end,flow,amount,unit,document\n" + plant
                        + ",2023-01-01,2023-12-31,electricity,1234,MWh,bill 77\n",
                Map.of("how", "add", "why", "first bills"));
        assertThat(supplier.get("/origin").body())
                .contains("/origin/plant/" + plant)
                .doesNotContain(foreign);
        String origin = supplier.get("/origin/plant/" + plant).body();
        assertThat(origin)
                .contains("1234 MWh", "document: bill 77", "by supplier@example.org, reason: first bills")
                .contains("kg CO2", "License", "Reference pack", "href=\"/data/activity/");
        assertThat(supplier.get("/origin/plant/" + foreign).statusCode()).isEqualTo(404);
        assertThat(as(Role.ANCHOR).get("/origin/plant/" + plant).statusCode()).isEqualTo(404);
        assertThat(as(Role.DELEGATION).get("/origin").statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNotThereIsSaidSo() throws Exception {
        Browser reader = as(Role.DELEGATION);
        assertThat(reader.get("/library/nothing").statusCode()).isEqualTo(404);
        assertThat(reader.get("/library?q=zeppelin&process=NOSUCH").body()).contains("suggest what you miss");
        assertThat(reader.post("/library/nothing/rate", Map.of("stars", "3")).statusCode())
                .isEqualTo(403);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
