package org.vereda.app.web.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Reach;
import org.vereda.app.web.Browser;

/** Projects of a stamper with a metered one, its readings typed right and wrong, and a stranger before them. */
class ProjectPagesTest {
    private static final Pattern SINCE = Pattern.compile("name=\"since\" value=\"(\\d+)\"");

    @TempDir
    static Path folder = Path.of("");

    @AutoClose
    private static TriedPortal portal;

    private static Browser owner;

    @BeforeAll
    static void start() throws Exception {
        portal = new TriedPortal(folder, "realised");
        owner = portal.as("owner", Role.SUPPLIER, "bajio-stampings", "");
    }

    private static Map<String, String> reading(String start, String end, String amount) {
        return new HashMap<>(Map.of(
                "meter",
                "qro-electricity",
                "period_start",
                start,
                "period_end",
                end,
                "amount",
                amount,
                "unit",
                "kWh",
                "evidence",
                "MEASURED"));
    }

    private static int readings() {
        return portal.keep().table("readings.csv", Reach.WHOLE).rows().size();
    }

    @Test
    void aProjectShowsWhatItsMeterSavedAndTakesReadings() throws Exception {
        assertThat(owner.get("/projects").body())
                .contains("/projects/of/leaks", "Compressed air leaks", "MWh")
                .doesNotContain("Foundry in Ontario");
        String page = owner.get("/projects/of/leaks").body();
        assertThat(page).contains("Meter qro-electricity", "fig-meter-qro-electricity", "Realised / estimated");
        int before = readings();
        String typed = owner.post("/projects/of/leaks/reading", reading("2031-01-01", "2031-01-31", "70123"))
                .body();
        assertThat(typed).contains("70123", "value=\"2031-02-01\"", "value=\"2031-02-28\"");
        assertThat(readings()).isEqualTo(before + 1);
    }

    @Test
    void aWrongReadingStaysInTheFormWithWhatIsWrongAndIsNotTakenIn() throws Exception {
        owner.get("/projects/of/leaks");
        int before = readings();
        HttpResponse<String> refused =
                owner.post("/projects/of/leaks/reading", reading("2032-01-01", "2032-01-31", "seventy"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"seventy\"", "class=\"mistake\"");
        Map<String, String> unit = reading("2032-01-01", "2032-01-31", "70");
        unit.put("unit", "furlong");
        assertThat(owner.post("/projects/of/leaks/reading", unit).body()).contains("value=\"furlong\"");
        assertThat(owner.post("/projects/of/leaks/reading", reading("2032-02-01", "2032-01-01", "7"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(readings()).isEqualTo(before);
    }

    @Test
    void aMeterIsAddedAndTheProjectGoesOn() throws Exception {
        String page = owner.get("/projects/of/energy-system").body();
        Matcher since = SINCE.matcher(page);
        assertThat(since.find()).isTrue();
        String added = owner.post(
                        "/projects/of/energy-system/meter",
                        Map.of("since", since.group(1), "meter", "qro-gas", "flow", "natural-gas", "counts", "ovens"))
                .body();
        assertThat(added).contains("Meter qro-gas", "Natural gas · ovens", "There is no reading yet.");
        Matcher next = SINCE.matcher(added);
        assertThat(next.find()).isTrue();
        String reversed = owner.post(
                        "/projects/of/energy-system/progress",
                        Map.of(
                                "since",
                                next.group(1),
                                "status",
                                "REVERSED",
                                "reason",
                                "line closed",
                                "start",
                                "2024-01-01"))
                .body();
        assertThat(reversed).contains("reversed", "line closed");
        assertThat(owner.post("/projects/of/energy-system/progress", Map.of("since", since.group(1), "status", "IDEA"))
                        .statusCode())
                .as("somebody changed it meanwhile")
                .isEqualTo(422);
    }

    @Test
    void theProjectOfAnotherIsNotThere() throws Exception {
        Browser other = portal.as("other", Role.SUPPLIER, "lakes-castings", "");
        int before = readings();
        other.get("/projects");
        assertThat(other.get("/projects/of/leaks").statusCode()).isEqualTo(404);
        assertThat(other.post("/projects/of/leaks/reading", reading("2033-01-01", "2033-01-31", "7"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.post("/projects/of/leaks/meter", Map.of("meter", "m", "flow", "electricity"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.post("/projects/of/leaks/progress", Map.of("status", "IDEA"))
                        .statusCode())
                .isEqualTo(404);
        String own = other.get("/projects").body();
        assertThat(own).doesNotContain("Compressed air leaks");
        assertThat(readings()).isEqualTo(before);
    }

    @Test
    void thePagesSpeakThreeLanguages() throws Exception {
        Browser reader = portal.as("reader", Role.ANCHOR, "bajio-stampings", "queretaro-stamping");
        assertThat(reader.get("/projects?lang=es").body()).contains("Mis proyectos", "implementado");
        assertThat(reader.get("/projects/of/leaks?lang=fr").body())
                .contains("Compteur qro-electricity", "Inscrire un relevé");
        assertThat(reader.get("/projects/new?lang=en").statusCode()).isEqualTo(200);
    }
}
