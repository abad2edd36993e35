package org.vereda.app.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.Role;
import org.vereda.app.web.Browser;
import org.vereda.app.web.supplier.TriedPortal;

/** A draft is frozen while its author may look at other pages, and only by who asked for it. */
class FreezePagesTest {
    @TempDir
    static Path folder = Path.of("");

    private static TriedPortal portal;

    @BeforeAll
    static void start() {
        portal = new TriedPortal(folder, "tres-fronteras");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void freezingIsFollowedAndStoppedByItsAuthorAlone() throws Exception {
        Browser one = portal.as("one", Role.SECRETARIAT, "", "");
        Browser other = portal.as("other", Role.SECRETARIAT, "", "");
        one.get("/review");
        HttpResponse<String> asked = one.post("/review/freeze", Map.of("name", "spring"));
        String job = asked.uri().getPath();
        assertThat(job).startsWith("/review/freezing/");
        assertThat(asked.headers().firstValue("Refresh")).contains("2");
        assertThat(other.get(job).statusCode()).isEqualTo(422);
        assertThat(other.post(job + "/stop", Map.of()).statusCode()).isEqualTo(422);
        assertThat(one.get(job + "?lang=es").body()).contains("spring", "Detener y no congelar nada");
        assertThat(one.get(job + "?lang=fr").body()).contains("Arrêter, sans rien figer");
        one.post(job + "/stop", Map.of());
        assertThat(one.get("/review?lang=en").body()).doesNotContain("spring");
        Browser delegation = portal.as("delegation", Role.DELEGATION, "mx", "");
        assertThat(delegation.get(job).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNoNameIsSaidBeforeAnybodyWaits() throws Exception {
        Browser three = portal.as("three", Role.SECRETARIAT, "", "");
        three.get("/review");
        assertThat(three.post("/review/freeze", Map.of("name", "../out")).statusCode())
                .isEqualTo(422);
    }
}
