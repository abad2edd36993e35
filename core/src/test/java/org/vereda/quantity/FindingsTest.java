package org.vereda.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingsTest {
    private static Finding note(String file, int line) {
        return Finding.note("quantity.any-note", SourcePosition.of(file, line, 1));
    }

    private static Finding error(String file, int line) {
        return Finding.error("quantity.any-error", SourcePosition.of(file, line, 1));
    }

    @Test
    void findingsComeInTheOrderOfTheirPositions() {
        Findings findings = new Findings();
        findings.add(error("b.csv", 1));
        findings.add(error("a.csv", 10));
        findings.add(note("a.csv", 9));
        assertThat(findings.sorted()).containsExactly(note("a.csv", 9), error("a.csv", 10), error("b.csv", 1));
    }

    @Test
    void beyondTheLimitOfAFileTheyAreCountedInANote() {
        Findings findings = new Findings(2);
        for (int line = 1; line <= 5; line++) {
            findings.add(error("a.csv", line));
        }
        findings.add(error("b.csv", 1));
        assertThat(findings.sorted())
                .containsExactly(
                        error("a.csv", 1),
                        error("a.csv", 2),
                        error("b.csv", 1),
                        Finding.note("quantity.more-findings", SourcePosition.ofFile("a.csv"), "3"));
        assertThat(findings.count()).isEqualTo(6);
    }

    @Test
    void aLateErrorGoesBeforeAnEarlyNote() {
        Findings findings = new Findings(1);
        findings.add(note("a.csv", 1));
        findings.add(error("a.csv", 99));
        assertThat(findings.sorted()).contains(error("a.csv", 99)).doesNotContain(note("a.csv", 1));
        assertThat(findings.count(Finding.Severity.NOTE)).isEqualTo(1);
    }

    @Test
    void theSameFindingIsKeptOnce() {
        Findings findings = new Findings();
        findings.add(error("a.csv", 1));
        findings.add(error("a.csv", 1));
        assertThat(findings.count()).isEqualTo(1);
        assertThat(findings.hasErrors()).isTrue();
    }
}
