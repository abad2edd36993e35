package org.vereda.partnership.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;

class DisclosurePolicyTest {
    private final Findings findings = new Findings();

    @Test
    void everySettingIsTakenAsItIsWritten() {
        Map<String, String> settings = new HashMap<>();
        settings.put("minimum_contributors", "7");
        settings.put("dominators", "3");
        settings.put("dominance", "0.7");
        settings.put("protection", " 0.2 ");
        settings.put("colluding", "2.0");
        settings.put("overlap", "round");
        settings.put("digits", "3");
        assertThat(policy(settings))
                .isEqualTo(new DisclosurePolicy(
                        7, 3, new BigDecimal("0.7"), new BigDecimal("0.2"), 2, DisclosurePolicy.Overlap.ROUND, 3));
        assertThat(findings.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "minimum_contributors, 3, 1000",
        "dominators, 1, 10",
        "dominance, 0, 1",
        "protection, 0, 1",
        "colluding, 1, 5",
        "digits, 1, 6"
    })
    void limitsBelongToWhatIsAllowedAndWhatIsBeyondIsTold(String setting, BigDecimal least, BigDecimal most) {
        for (BigDecimal allowed : List.of(least, most)) {
            policy(Map.of(setting, allowed.toString()));
            assertThat(findings.sorted()).isEmpty();
        }
        BigDecimal little = new BigDecimal("0.001");
        for (BigDecimal beyond : List.of(least.subtract(little), most.add(little))) {
            assertIsTold(setting, beyond.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "colluding, 1.5",
        "minimum_contributors, 4.9",
        "protection, much",
        "protection, ''",
        "protection, 1e999999999",
        "digits, 1e-999999999",
        "overlap, maybe"
    })
    void whatIsNoSuchNumberIsToldAndTheUsualOneApplies(String setting, String text) {
        assertIsTold(setting, text);
    }

    private void assertIsTold(String setting, String text) {
        Findings told = new Findings();
        assertThat(DisclosurePolicy.of(Map.of(setting, text), SourcePosition.NOWHERE, told))
                .isEqualTo(DisclosurePolicy.USUAL);
        assertThat(told.sorted()).extracting(Finding::code).containsExactly("partnership.disclosure-bad-value");
        assertThat(told.sorted().getFirst().arguments()).startsWith(setting, text);
    }

    private DisclosurePolicy policy(Map<String, String> settings) {
        return DisclosurePolicy.of(settings, SourcePosition.NOWHERE, findings);
    }
}
