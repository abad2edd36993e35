package org.vereda.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    @Test
    void nothingFoundIsNeitherAnErrorNorLeftOut() {
        Findings findings = new Findings(1);
        assertThat(findings.isEmpty()).isTrue();
        findings.addAll(List.of(note("a.csv", 1)));
        assertThat(findings.isEmpty()).isFalse();
        assertThat(findings.hasErrors()).isFalse();
        assertThat(findings.omitted()).isZero();
        findings.addAll(List.of(note("a.csv", 2), note("a.csv", 3), error("b.csv", 1), error("b.csv", 2)));
        assertThat(findings.hasErrors()).isTrue();
        assertThat(findings.omitted()).isEqualTo(3);
    }

    @Test
    void onlyFindingsWithoutAPlaceGetOne() {
        SourcePosition place = SourcePosition.of("a.csv", 7, 2);
        Finding nowhere = Finding.error("quantity.any-error", SourcePosition.NOWHERE, "1");
        InvalidInput placed = new InvalidInput(List.of(nowhere, error("b.csv", 3))).at(place);
        assertThat(placed.findings())
                .containsExactly(Finding.error("quantity.any-error", place, "1"), error("b.csv", 3));
        assertThat(placed).hasMessage("a.csv:7:2: quantity.any-error [1]; b.csv:3:1: quantity.any-error []");
        assertThat(InvalidInput.of(nowhere)).hasMessage("quantity.any-error [1]");
    }

    @Test
    void onlyAnErrorIsAnError() {
        assertThat(error("a.csv", 1).isError()).isTrue();
        assertThat(note("a.csv", 1).isError()).isFalse();
        Finding warning = Finding.warning("quantity.any-warning", SourcePosition.NOWHERE);
        assertThat(warning.severity()).isEqualTo(Finding.Severity.WARNING);
    }

    /** Otherwise one would be lost where both are kept in a set. */
    @Test
    void findingsThatDifferInTheirArgumentsAreTwo() {
        Findings findings = new Findings();
        findings.add(Finding.error("quantity.any-error", SourcePosition.NOWHERE, "b"));
        findings.add(Finding.error("quantity.any-error", SourcePosition.NOWHERE, "a"));
        assertThat(findings.sorted()).extracting(Finding::arguments).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void aPlaceIsWrittenWithoutThePartsThatDoNotApply() {
        assertThat(SourcePosition.NOWHERE).hasToString("");
        assertThat(SourcePosition.ofFile("a.csv")).hasToString("a.csv");
        assertThat(SourcePosition.of("a.csv", 3, 0)).hasToString("a.csv:3");
        assertThat(new SourcePosition("a.xlsx", "air", 3, 4)).hasToString("a.xlsx!air:3:4");
    }
}
