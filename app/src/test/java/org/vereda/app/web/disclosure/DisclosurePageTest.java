package org.vereda.app.web.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.Role;
import org.vereda.app.web.Browser;
import org.vereda.app.web.supplier.TriedPortal;
import org.vereda.sources.folder.PartnershipSettings;

/** The disclosure policy: read by all, set by the secretariat, with reason and history. */
class DisclosurePageTest {
    private static final Pattern SINCE = Pattern.compile("name=\"since\" value=\"(\\d+)\"");

    @TempDir
    static Path folder = Path.of("");

    @AutoClose
    private static TriedPortal portal;

    private static Browser secretariat;

    @BeforeAll
    static void start() throws Exception {
        portal = new TriedPortal(folder, "benchmark");
        secretariat = portal.as("secretariat", Role.SECRETARIAT, "", "");
    }

    private static Map<String, String> wish(String contributors, String dominance, String why) throws Exception {
        Matcher since = SINCE.matcher(secretariat.get("/disclosure").body());
        assertThat(since.find()).isTrue();
        return new HashMap<>(Map.of(
                "since", since.group(1),
                "minimum_contributors", contributors,
                "dominators", "2",
                "dominance", dominance,
                "protection", "0.15",
                "colluding", "1",
                "overlap", "refuse",
                "digits", "1",
                "why", why));
    }

    @Test
    void thePolicyIsSetAndAnEarlierOneAgain() throws Exception {
        HttpResponse<String> set = secretariat.post("/disclosure", wish("6", "0,8", "counsel asked for six"));
        assertThat(set.body())
                .contains(
                        "counsel asked for six",
                        "Organizations behind a total, at least: 5 → 6",
                        "Share of the total that these may have, at most: 85% → 80%");
        String text =
                portal.keep().versions(PartnershipSettings.FILE).getFirst().text();
        assertThat(text).contains("# Made up: sixty plants", "minimum_contributors: 6", "base_year: 2024");
        assertThat(new SettingsText(text).read().disclosure()).containsEntry("dominance", "0.8");
        Map<String, String> again = wish("5", "0.85", "back");
        assertThat(secretariat.post("/disclosure", again).body()).contains("at least: 6 → 5");
        assertThat(portal.keep().check()).isEqualTo(3);
    }

    @Test
    void whatIsNoPolicyOrHasNoReasonOrWasNotSeenIsRefused() throws Exception {
        int before = portal.keep().versions(PartnershipSettings.FILE).size();
        assertThat(secretariat.post("/disclosure", wish("2", "0.85", "x")).statusCode())
                .isEqualTo(422);
        assertThat(secretariat
                        .post("/disclosure", wish("5\n  name: x", "0.85", "x"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(secretariat.post("/disclosure", wish("7", "0.85", " ")).statusCode())
                .isEqualTo(422);
        Map<String, String> old = wish("7", "0.85", "x");
        old.put("since", "0");
        assertThat(secretariat.post("/disclosure", old).statusCode()).isEqualTo(422);
        assertThat(portal.keep().versions(PartnershipSettings.FILE)).hasSize(before);
    }

    @Test
    void everyRoleReadsItInItsLanguageAndNoOtherSetsIt() throws Exception {
        for (Role role : Role.values()) {
            if (role != Role.SECRETARIAT) {
                Browser reader = portal.as("r" + role.ordinal(), role, role.isOfAnOrganization() ? "o01" : "", "");
                assertThat(reader.get("/disclosure?lang=fr").body())
                        .contains("Politique de divulgation", "Organisations derrière un total")
                        .doesNotContain("minimum_contributors\"");
                assertThat(reader.get("/disclosure?lang=es").body()).contains("Organizaciones detrás de un total");
                assertThat(reader.post("/disclosure", wish("9", "0.85", "mine")).statusCode())
                        .as("%s", role)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void onlyTheBlockOfThePolicyIsWrittenAnew() {
        String text = """
                # who we are
                name: A
                base_year: 2022
                currency: USD
                disclosure:   # with counsel
                  minimum_contributors: 5  # five

                review:
                  rule: consensus
                """;
        String changed = new SettingsText(text).with(Map.of("digits", "2")).text();
        assertThat(changed.lines().toList())
                .containsAll(List.of("# who we are", "review:", "  rule: consensus", "  digits: 2"))
                .doesNotContain("  minimum_contributors: 5  # five");
        String inline = "name: A\nbase_year: 2022\ncurrency: USD\ndisclosure: {digits: 1}\n";
        assertThat(new SettingsText(inline).with(Map.of("digits", "2")).read().disclosure())
                .containsExactly(Map.entry("digits", "2"));
    }
}
