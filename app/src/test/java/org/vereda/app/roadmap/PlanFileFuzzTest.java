package org.vereda.app.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vereda.app.fuzz.DamagedText;
import org.vereda.quantity.InvalidInput;

/** Whatever a plan file holds, it is read or refused with the reason. */
class PlanFileFuzzTest {
    private static final String PLAN = """
            {"format": "vereda-roadmap-plan-1", "program": "x", "rates": "SOCIAL",
             "pooling": {"targets": true, "budgets": false, "unlocked": ["ghg"]},
             "fingerprint": "abc", "cost": 12.5, "bound": 12, "prices": {"t1": 0.5}, "plan": {"option-1": 2027},
             "lowered": {"t2": 3.5}, "before": {"from": 2028, "change_cost": 100.0, "plan": {"option-2": 2026}}}
            """;

    @Provide
    Arbitrary<String> plans() {
        return DamagedText.of(PLAN);
    }

    @Property(tries = 200, seed = "20261128")
    void plansEndWell(@ForAll("plans") String plan) throws IOException {
        try {
            read(plan);
        } catch (InvalidInput refused) {
            assertThat(refused.findings()).isNotEmpty();
        }
    }

    @Example
    void aCostWithoutEndIsRefused() {
        for (String cost : new String[] {"1e400", "9".repeat(400)}) {
            assertThatThrownBy(() -> read(PLAN.replace("100.0", cost)))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("plan.");
        }
    }

    private static void read(String plan) throws IOException {
        Path file = Files.createTempFile("vereda-fuzz", ".json");
        try {
            Files.write(file, plan.getBytes(StandardCharsets.UTF_8));
            PlanFile.read(file);
        } finally {
            Files.delete(file);
        }
    }
}
