package org.vereda.app.web.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Edit;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.Reach;
import org.vereda.app.keep.log.KeptLog;
import org.vereda.app.web.Browser;
import org.vereda.sources.folder.PartnershipSettings;

/** Plants that look at their standing among sixty peers, and what they cannot find out of others. */
class BenchmarkPageTest {
    private static final String SETTINGS = PartnershipSettings.FILE;

    @TempDir
    static Path folder = Path.of("");

    @AutoClose
    private static TriedPortal portal;

    private static Browser first;

    @BeforeAll
    static void start() throws Exception {
        portal = new TriedPortal(folder, "benchmark");
        first = portal.as("first", Role.SUPPLIER, "o01", "");
    }

    @Test
    void aPlantSeesItsStandingInThreeLanguagesAndNobodyElses() throws Exception {
        assertThat(first.get("/benchmark").body()).contains("p01|energy|2024").doesNotContain("p02|");
        String answer =
                first.post("/benchmark", Map.of("of", "p01|energy|2024")).body();
        assertThat(answer)
                .contains("of the peers that need more beyond the best", "Quarter of the peers", "Plant 1 (made up)")
                .doesNotContain("Plant 2 (made up)");
        long entries = new KeptLog(portal.database(), "benchmark").entries().size();
        assertThat(entries).isPositive();
        assertThat(first.get("/benchmark?of=p01%7Cenergy%7C2024&lang=es").body())
                .contains("de los pares que excede más", "Cuarto de los pares");
        assertThat(first.get("/benchmark?of=p01%7Cenergy%7C2024&lang=fr").body())
                .contains("des pairs qui dépassent davantage", "Quart des pairs");
        first.get("/benchmark?lang=en");
        assertThat(new KeptLog(portal.database(), "benchmark").entries()).hasSize((int) entries);
    }

    @Test
    void theFigureOfAnotherPlantCannotBeAskedFor() throws Exception {
        Browser other = portal.as("other", Role.SUPPLIER, "o02", "");
        other.get("/benchmark");
        var answer = other.post("/benchmark", Map.of("of", "p01|energy|2024"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(other.get("/benchmark?of=p01%7Cenergy%7C2024").body()).doesNotContain("Plant 1 (made up)");
    }

    @Test
    void whereThePolicyRefusesNothingIsShown() throws Exception {
        String sound = portal.keep().versions(SETTINGS).getFirst().text();
        set(sound.replace("minimum_contributors: 5", "minimum_contributors: 1000"));
        try {
            Browser plant = portal.as("third", Role.SUPPLIER, "o03", "p03");
            plant.get("/me");
            assertThat(plant.post("/benchmark", Map.of("of", "p03|energy|2024")).body())
                    .contains("No comparison can be shown.")
                    .doesNotContain("Quarter of the peers");
            assertThat(plant.get("/benchmark?of=p03%7Cenergy%7C2024").body()).doesNotContain("Quarter of the peers");
        } finally {
            set(sound);
        }
    }

    @Test
    void aPolicyThatCannotBeReadShowsNothingAndIsNamed() throws Exception {
        String sound = portal.keep().versions(SETTINGS).getFirst().text();
        set(sound + "  dominance: \"0,6\"\n");
        try {
            Browser plant = portal.as("fourth", Role.SUPPLIER, "o04", "");
            plant.get("/me");
            long entries = new KeptLog(portal.database(), "benchmark").entries().size();
            var answer = plant.post("/benchmark", Map.of("of", "p04|energy|2024"));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("dominance", "0,6").doesNotContain("Quarter of the peers");
            assertThat(new KeptLog(portal.database(), "benchmark").entries()).hasSize((int) entries);
            assertThat(plant.get("/disclosure").body()).contains("role=\"alert\"", "0,6");
        } finally {
            set(sound);
        }
    }

    private static void set(String settings) {
        portal.keep()
                .edit(
                        List.of(new Edit.Put(SETTINGS, settings)),
                        Reach.WHOLE,
                        new Keep.Author("test", "another policy"));
    }

    @Test
    void rolesWithoutAPlantDoNotComeIn() throws Exception {
        Browser secretariat = portal.as("secretariat", Role.SECRETARIAT, "", "");
        assertThat(secretariat.get("/benchmark").statusCode()).isEqualTo(403);
        assertThat(secretariat
                        .post("/benchmark", Map.of("of", "p01|energy|2024"))
                        .statusCode())
                .isEqualTo(403);
    }
}
