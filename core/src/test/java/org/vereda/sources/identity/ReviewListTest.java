package org.vereda.sources.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.identity.FacilityDecision;
import org.vereda.inventory.identity.FacilityDescription;
import org.vereda.inventory.identity.FacilityDescription.Appearance;
import org.vereda.inventory.identity.FacilityMatch;
import org.vereda.inventory.identity.MatchThresholds;
import org.vereda.inventory.releases.FacilityAddress;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Subdivision;

class ReviewListTest {
    /** Same plant, but the number of the house differs: a neighbor perhaps. */
    private static final FacilityMatch MATCH = FacilityMatch.of(
            List.of(
                    plant("A", 2010, "=Made Up Castings Inc", "1 DO-NOT-SHOW Ave"),
                    plant("B", 2015, "Made Up Castings", "9 DO-NOT-SHOW Ave")),
            List.of(),
            MatchThresholds.STANDARD);

    @TempDir
    Path folder = Path.of("");

    @Test
    void theListShowsWhatAgreesAndLeavesTheDecisionOpen() {
        assertThat(text())
                .startsWith("left,right,decision,decided_by,date,why,reason,probability,")
                .contains("TRI:A,TRI:B,,,,,uncertain,0.9")
                .contains("name same +")
                .contains("street similar")
                .contains("2010,2015");
    }

    @Test
    void streetsAndPostalCodesAreNeverShown() {
        assertThat(text()).doesNotContain("DO-NOT-SHOW").doesNotContain("60999");
    }

    @Test
    void aNameThatASpreadsheetWouldRunStaysText() {
        assertThat(text()).contains("'=Made Up Castings Inc");
    }

    @Test
    void aFilledListIsRead() throws IOException {
        Path file = Files.writeString(
                folder.resolve("review.csv"),
                text().replace("TRI:A,TRI:B,,,,,", "TRI:A,TRI:B,same,office,,moved next door,"));
        Findings findings = new Findings();
        List<FacilityDecision> decisions =
                DecisionTable.readFilled(file, StandardCharsets.UTF_8, ',', "", LocalDate.of(2026, 1, 15), findings);
        assertThat(findings.isEmpty()).isTrue();
        assertThat(decisions).singleElement().satisfies(decision -> {
            assertThat(decision.by()).isEqualTo("office");
            assertThat(decision.why()).isEqualTo("moved next door");
        });
    }

    private static String text() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReviewList.write(bytes, MATCH);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static FacilityDescription plant(String id, int year, String name, String street) {
        return new FacilityDescription(
                new FacilityKey("TRI", id),
                List.of(new Appearance(
                        OptionalInt.of(year),
                        name,
                        "",
                        new FacilityAddress(street, "60999"),
                        "Aurora",
                        Optional.of(new Subdivision("US-IL")),
                        Optional.of(new Coordinates(41.76123, -88.32123)),
                        Optional.of(new IndustryCode("331511", 2022)),
                        Set.of())));
    }
}
