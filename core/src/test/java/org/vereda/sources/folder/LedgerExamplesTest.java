package org.vereda.sources.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.vereda.Repository;
import org.vereda.partnership.Ledger;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;

/** The folders of the CEC pilot and of Continental's network, read as a user's would be. */
class LedgerExamplesTest {
    private final Findings findings = new Findings();

    @Test
    void readingThePilotShowsTheFiveErrorsOfItsPrintedTable() {
        Ledger ledger = ledger("cec-pilot");
        assertThat(findings.sorted()).filteredOn(Finding::isError).isEmpty();
        assertThat(ledger.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "plausibility.total-differs",
                        "plausibility.total-no-number",
                        "plausibility.far-above-peers",
                        "plausibility.total-off-by-one",
                        "plausibility.no-date");
        assertThat(ledger.findings())
                .allSatisfy(finding -> assertThat(finding.position().line()).isPositive());
    }

    @Test
    void pilotKeepsWhatWasPrinted() {
        assertThat(ledger("cec-pilot").published())
                .anySatisfy(row -> assertThat(row.printed()).isEqualTo("277,03"));
    }

    @Test
    void networkOfContinentalPaysBackAsPrinted() {
        Ledger ledger = ledger("continental");
        assertThat(findings.sorted()).filteredOn(Finding::isError).isEmpty();
        assertThat(ledger.findings()).isEmpty();
        assertThat(ledger.paybackYears().orElseThrow())
                .isCloseTo(new BigDecimal("0.84"), within(new BigDecimal("0.005")));
    }

    private Ledger ledger(String example) {
        Path path = Repository.root().resolve("examples").resolve(example);
        PartnershipFolder folder = PartnershipFolder.read(path, industry -> true, findings);
        return new Ledger(folder.cohorts(), folder.projects(), folder.savings(), folder.published());
    }
}
