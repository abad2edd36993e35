package org.vereda.app.web.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.Role;
import org.vereda.app.web.Browser;

/** Consents of a supplier, and what a carmaker and others read by them and not beyond them. */
class ConsentPagesTest {
    private static final String REVIEWED = "/shared/ohio-plastics?purpose=audit";

    @TempDir
    static Path folder = Path.of("");

    @AutoClose
    private static TriedPortal portal;

    private static Browser owner;
    private static Browser norte;
    private static Browser lakes;

    @BeforeAll
    static void start() throws Exception {
        portal = new TriedPortal(folder, "realised");
        owner = portal.as("owner", Role.SUPPLIER, "ohio-plastics", "");
        norte = portal.as("norte", Role.ANCHOR, "norte-motors", "");
        lakes = portal.as("lakes", Role.ANCHOR, "lakes-vehicles", "");
    }

    private static Map<String, String> grant(String organization, String field, String receiver, String purpose) {
        return Map.of("organization", organization, "field", field, "receiver", receiver, "purpose", purpose);
    }

    @Test
    void whatIsGrantedIsSeenAtOnceAndWithdrawnAtOnceAndNoOtherFieldWithIt() throws Exception {
        assertThat(norte.get(REVIEWED).statusCode()).isEqualTo(404);
        owner.get("/consents");
        String granted = owner.post("/consents/grant", grant("ohio-plastics", "projects.name", "norte-motors", "audit"))
                .body();
        assertThat(granted).contains("projects.name for audit");
        String seen = norte.get(REVIEWED).body();
        assertThat(seen).contains("<h2>projects</h2>", ">name<").doesNotContain(">investment<", ">status<");
        assertThat(lakes.get(REVIEWED).body()).doesNotContain("<h2>projects</h2>");
        assertThat(owner.get("/consents").body()).contains("Who has read by consent", "<td class=\"short\">audit</td>");
        String page = owner.get("/consents").body();
        Matcher row = Pattern.compile(
                        "projects\\.name for audit.*?name=\"row\" value=\"(\\d+)\".*?name=\"since\" value=\"(\\d+)\"",
                        Pattern.DOTALL)
                .matcher(page);
        assertThat(row.find()).isTrue();
        String number = row.group(1);
        String since = row.group(2);
        assertThat(norte.get("/consents").body()).doesNotContain("projects.name for audit");
        assertThat(norte.post("/consents/withdraw", Map.of("row", number, "since", since))
                        .statusCode())
                .isEqualTo(422);
        String withdrawn = owner.post("/consents/withdraw", Map.of("row", number, "since", since))
                .body();
        assertThat(withdrawn).contains("Withdrawn on");
        assertThat(norte.get(REVIEWED).body()).doesNotContain("<h2>projects</h2>");
        undoLast(withdrawn);
        assertThat(norte.get(REVIEWED).body()).contains("<h2>projects</h2>");
    }

    private static void undoLast(String page) throws Exception {
        Matcher change = Pattern.compile("href=\"(/history/\\d+)\"").matcher(page);
        assertThat(change.find()).isTrue();
        owner.get(change.group(1));
        assertThat(owner.post(change.group(1) + "/undo", Map.of("why", "a slip"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWithdrawalForOneReceiverKeepsTheFieldFromItWhateverEverybodyMaySee() throws Exception {
        assertThat(norte.get("/shared/ohio-plastics?purpose=*").body()).contains("<h2>savings</h2>", ">amount<");
        assertThat(lakes.get("/shared/ohio-plastics?purpose=*").body())
                .contains("<h2>savings</h2>")
                .doesNotContain(">amount<");
    }

    @Test
    void nobodyGrantsForAnotherNorWhatIsNoField() throws Exception {
        owner.get("/consents");
        assertThat(owner.post("/consents/grant", grant("bajio-stampings", "projects.*", "norte-motors", "x"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(owner.post("/consents/grant", grant("ohio-plastics", "members.*", "norte-motors", "x"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(owner.post("/consents/grant", grant("ohio-plastics", "projects.*", "nobody", "x"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(owner.post("/consents/grant", grant("ohio-plastics", "projects.*", "norte-motors", "two words"))
                        .statusCode())
                .isEqualTo(422);
        Browser plant = portal.as("plant", Role.SUPPLIER, "bajio-stampings", "queretaro-stamping");
        assertThat(plant.get("/consents").body()).contains("whole organization").doesNotContain("Grant from today");
        assertThat(plant.post("/consents/grant", grant("bajio-stampings", "projects.*", "partnership", "x"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theTableTellsWhoSeesByRoleAndByConsentInThreeLanguages() throws Exception {
        Browser bajio = portal.as("bajio", Role.SUPPLIER, "bajio-stampings", "");
        assertThat(bajio.get("/consents?lang=es").body())
                .contains("Secretariado, Verificador", "Norte Motors", "cualquier fin");
        assertThat(bajio.get("/consents?lang=fr").body()).contains("Par votre consentement", "tout but");
        assertThat(bajio.get("/shared?lang=es").body()).contains("Lo que otros muestran");
    }

    @Test
    void analystsAndAdministratorsReadNothingByConsent() throws Exception {
        Browser analyst = portal.as("analyst", Role.ANALYST, "", "");
        assertThat(analyst.get("/shared/ohio-plastics?purpose=*").statusCode()).isEqualTo(403);
        Browser delegation = portal.as("delegation", Role.DELEGATION, "mx", "");
        assertThat(delegation.get("/shared/ohio-plastics?purpose=*").body()).contains("<h2>savings</h2>");
        assertThat(delegation.get("/shared/bajio-stampings?purpose=*").statusCode())
                .isEqualTo(404);
    }
}
