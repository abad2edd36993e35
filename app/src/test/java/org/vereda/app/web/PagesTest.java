package org.vereda.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.Repository;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.jobs.Jobs;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.keep.KeptTable;
import org.vereda.app.keep.Reach;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.registers.RegisterShelf;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Language;

/** The pages on the example of realised savings, whose plants belong to several organizations. */
class PagesTest {
    private static final String PASSWORD = "a horse and a battery";

    @TempDir
    static Path folder = Path.of("");

    private static KeepDatabase database;
    private static Portal portal;
    private static Keep keep;
    private static String plant = "";
    private static String owner = "";
    private static String foreign = "";

    @BeforeAll
    static void fill() {
        database = KeepDatabase.open(KeepPlace.in(folder.resolve("pages")));
        portal = Portal.start(database, Clock.systemUTC(), TestServing.at(0, folder));
        keep = new Keep(database, Clock.systemUTC());
        keep.take(Repository.example("realised"), new Keep.Author("test", ""), new Findings());
        KeptTable sites = keep.table("facilities.csv", Reach.WHOLE);
        KeptTable.Line first = sites.rows().getFirst();
        plant = sites.cell(first, "id");
        owner = sites.cell(first, "organization");
        foreign = sites.rows().stream()
                .filter(row -> !sites.cell(row, "organization").equals(owner))
                .map(row -> sites.cell(row, "id"))
                .findFirst()
                .orElseThrow();
        Account root =
                portal.accounts().join(portal.accounts().firstLink(), "root@example.org", "Rut", PASSWORD, Language.EN);
        for (Role role : Role.values()) {
            String email = role.name().toLowerCase(Locale.ROOT) + "@example.org";
            String link = portal.accounts()
                    .invite(root, email, "Eva", new Membership(role, role.isOfAnOrganization() ? owner : "", ""))
                    .orElseThrow();
            portal.accounts().join(link, email, "Eva", PASSWORD, Language.EN);
        }
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
    void aSupplierSendsATableSeesWhatIsWrongAndCorrectsIt() throws Exception {
        Browser supplier = as(Role.SUPPLIER);
        assertThat(supplier.get("/data/activity").statusCode()).isEqualTo(200);
        String header = "facility,period_start,period_end,flow,amount,unit\n";
        assertThat(supplier.upload(
                                "/data/activity/upload",
                                "bills.csv",
                                header + plant + ",2022-01-01,2022-12-31,electricity,many,MWh\n",
                                Map.of("how", "add", "why", "first bills"))
                        .body())
                .contains("1 row; 1 has something to look at", "many", "class=\"mistake\"");
        assertThat(supplier.get("/inventory").body())
                .contains("1 row has a mistake and is left out", "/data/activity?only=wrong");
        KeptTable.Line row = keep.table("activity.csv", Reach.WHOLE).rows().getLast();
        String here = "/data/activity/" + row.number();
        assertThat(supplier.get(here).body()).contains("class=\"mistake\"");
        assertThat(supplier.post(here, Map.of("since", Long.toString(row.since()), "c-amount", "1200", "why", "typo"))
                        .body())
                .contains("1200")
                .doesNotContain("class=\"mistake\"");
        assertThat(keep.history(1).getFirst().author()).isEqualTo("supplier@example.org");
        assertThat(supplier.get("/inventory").body()).contains("Facility").doesNotContain("has a mistake");
    }

    @Test
    void aSpanishTemplateSaysWhatIsWrittenWhereAndComesBackByItsOwnTitles() throws Exception {
        Browser supplier = as(Role.SUPPLIER);
        assertThat(supplier.get("/data/activity/new?lang=es").body())
                .contains(
                        "Cantidad *",
                        "El número sin su unidad, como en el documento.",
                        "<option value=\"natural-gas\">Gas natural</option>");
        assertThat(supplier.get("/data/activity/template").headers().firstValue("Content-Type"))
                .contains("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        long before = keep.table("activity.csv", Reach.WHOLE).rows().size();
        String title = "Planta,Desde (día),Hasta (día),Qué,Cantidad,Unidad,Documento\n";
        assertThat(supplier.upload(
                                "/data/activity/upload",
                                "recibos.csv",
                                title + plant + ",2022-01-01,2022-12-31,water:municipal,340,m3,R-17\n",
                                Map.of("how", "add"))
                        .statusCode())
                .isEqualTo(200);
        KeptTable kept = keep.table("activity.csv", Reach.WHOLE);
        assertThat(kept.rows()).hasSize((int) before + 1);
        assertThat(kept.cell(kept.rows().getLast(), "document")).isEqualTo("R-17");
        supplier.get("/data/activity?lang=en");
    }

    @Test
    void aColumnThatStandsThereTwiceIsRefusedForOneWouldBeLost() throws Exception {
        Browser supplier = as(Role.SUPPLIER);
        supplier.get("/data/activity");
        assertThat(supplier.upload(
                                "/data/activity/upload",
                                "twice.csv",
                                "facility,period_start,period_end,flow,amount,unit,Amount\n" + plant
                                        + ",2022-01-01,2022-12-31,electricity,1,MWh,2\n",
                                Map.of("how", "add"))
                        .body())
                .contains("amount stands there twice");
    }

    @Test
    void aRowOfAForeignPlantIsNeitherTakenNorShown() throws Exception {
        Browser supplier = as(Role.SUPPLIER);
        supplier.get("/data/enduses");
        long before = keep.last();
        assertThat(supplier.upload(
                                "/data/enduses/upload",
                                "x.csv",
                                "facility,group,flow,share_percent\n" + foreign + ",lighting,electricity,10\n",
                                Map.of("how", "add"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(keep.last()).isEqualTo(before);
        KeptTable meters = keep.table("meters.csv", Reach.WHOLE);
        for (KeptTable.Line row : meters.rows()) {
            boolean isOwn = meters.cell(row, "facility").equals(plant);
            assertThat(supplier.get("/data/meters/" + row.number()).statusCode() == 200)
                    .isEqualTo(isOwn);
        }
        assertThat(supplier.get("/data/meters/download").body()).doesNotContain(foreign);
    }

    @Test
    void evidenceMayBeAboutAPlantOrTheWholeOrganizationOfWhoSendsIt() throws Exception {
        Browser supplier = as(Role.SUPPLIER);
        supplier.get("/data/evidence");
        String header = "scope,topic,kind,name\n";
        assertThat(supplier.upload(
                                "/data/evidence/upload",
                                "certificates.csv",
                                header + owner + ",environmental-management,CERTIFICATE,ISO 14001\n" + plant
                                        + ",ghg-target,TARGET,half by 2030\n",
                                Map.of("how", "add"))
                        .body())
                .contains("ISO 14001", "half by 2030");
        supplier.get("/data/evidence");
        assertThat(supplier.upload(
                                "/data/evidence/upload",
                                "certificates.csv",
                                header + foreign + ",ghg-target,TARGET,none\n",
                                Map.of("how", "add"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(as(Role.SECRETARIAT).get("/data/evidence").body()).doesNotContain("ISO 14001");
    }

    @Test
    void aPlantSeesItsFormsFilledAndNobodyElses() throws Exception {
        Browser supplier = as(Role.SUPPLIER);
        String own = "/answers/climate-questionnaire/" + plant;
        assertThat(supplier.get("/answers").body())
                .contains("href=\"" + own + "\"")
                .doesNotContain(foreign);
        assertThat(supplier.get(own).body()).contains("Name of the site", "facilities.csv", "activity.csv (flow:");
        assertThat(supplier.get(own + "/download").body()).startsWith("form,form_key,");
        assertThat(supplier.get(own + "?lang=es").body()).contains("Nombre del establecimiento");
        supplier.get("/?lang=en");
        assertThat(supplier.get("/answers/imds-027/" + foreign).statusCode()).isEqualTo(404);
        assertThat(supplier.get("/answers/no-form/" + plant).statusCode()).isEqualTo(404);
        assertThat(as(Role.ANALYST).get(own).statusCode()).isEqualTo(403);
    }

    @Test
    void aFootprintIsCheckedInTheLanguageOfTheReaderAndNotKept() throws Exception {
        String footprint = """
                {"id":"5b0f6a0e-5d0c-4d5e-9a4b-0d1f0a6b7c12","specVersion":"3.0.3","status":"Active","productNameCompany":"<b>Bracket</b>",
                 "pcf":{"declaredUnitAmount":"many","pcfExcludingBiogenicUptake":"3.5"}}
                """;
        long before = keep.last();
        Browser analyst = as(Role.ANALYST);
        analyst.get("/check");
        assertThat(analyst.upload("/check", "../bracket.json", footprint, Map.of())
                        .body())
                .contains("Rules are broken", "bracket.json:2:", "many", "declaredUnitAmount")
                .doesNotContain("<b>Bracket");
        analyst.get("/check?lang=es");
        assertThat(analyst.upload("/check", "bracket.json", footprint, Map.of()).body())
                .contains("Se incumplen reglas", "many");
        assertThat(analyst.upload("/check", "bracket.json", "{", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(keep.last()).isEqualTo(before);
    }

    @Test
    void aChangeIsShownToWhomItConcernsAndTakenBackByWhoMayWrite() throws Exception {
        Browser supplier = as(Role.SUPPLIER);
        supplier.get("/data/activity");
        String header = "facility,period_start,period_end,flow,amount,unit\n";
        supplier.upload(
                "/data/activity/upload",
                "bills.csv",
                header + plant + ",2031-01-01,2031-01-31,electricity,77777,kWh\n",
                Map.of("how", "add", "why", "bill of January"));
        long change = keep.last();
        assertThat(supplier.get("/data/activity/download").body())
                .startsWith("facility,period_start,period_end,flow,amount,unit")
                .contains(plant + ",2031-01-01,2031-01-31,electricity,77777,kWh");
        assertThat(supplier.get("/history").body()).contains("bill of January", "/history/" + change);
        assertThat(supplier.get("/history/" + change).body()).contains("77777", "Take this change back");
        Browser secretariat = as(Role.SECRETARIAT);
        assertThat(secretariat.get("/history").body()).doesNotContain("bill of January");
        assertThat(secretariat.get("/history/" + change).body()).doesNotContain("77777");
        secretariat.get("/history");
        secretariat.get("/data/projects");
        assertThat(secretariat
                        .post("/history/" + change + "/undo", Map.of("why", "no"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(keep.last()).isEqualTo(change);
        supplier.get("/history/" + change);
        supplier.post("/history/" + change + "/undo", Map.of("why", "typed twice"));
        assertThat(keep.last()).isEqualTo(change + 1);
        assertThat(supplier.get("/data/activity").body()).doesNotContain("77777");
        assertThat(supplier.get("/history").body()).contains("typed twice");
        assertThat(supplier.get("/history/1").body()).doesNotContain("Take this change back");
        assertThat(supplier.get("/history/x").statusCode()).isEqualTo(422);
    }

    @Test
    void theSecretariatSeesWhereCohortsStandAndNobodyElseDoes() throws Exception {
        Browser secretariat = as(Role.SECRETARIAT);
        KeptTable members = keep.table("members.csv", Reach.WHOLE);
        KeptTable meetings = keep.table("meetings.csv", Reach.WHOLE);
        String title = meetings.cell(meetings.rows().getFirst(), "title");
        String page = secretariat.get("/cohorts").body();
        assertThat(page).contains(title, "href=\"/data/meetings\"", "Behind is who has overdue homework");
        members.rows().forEach(row -> assertThat(page).contains(members.cell(row, "organization")));
        assertThat(secretariat.get("/cohorts?lang=fr").body()).contains("les membres, les réunions");
        secretariat.get("/?lang=en");
        assertThat(secretariat.get("/data/meetings").statusCode()).isEqualTo(200);
        assertThat(as(Role.DELEGATION).get("/cohorts").statusCode()).isEqualTo(403);
    }

    @Test
    void everyPageOpensForItsRolesAndForNobodyElse() throws Exception {
        Places places = new Places(
                portal.accounts(),
                keep,
                database,
                new Workshop(keep, Clock.systemUTC()),
                new Jobs(database, Clock.systemUTC(), Map.of()),
                portal.exchange(),
                new RegisterShelf(folder.resolve("registers")),
                Clock.systemUTC());
        for (Role role : Role.values()) {
            Browser browser = as(role);
            for (Place place : places.guarded()) {
                if (place.method().name().equals("GET") && !place.path().contains("{")) {
                    int expected = place.roles().contains(role) ? 200 : 403;
                    assertThat(browser.get(place.path()).statusCode())
                            .as("%s at %s", role, place.path())
                            .isEqualTo(expected);
                }
            }
        }
    }
}
