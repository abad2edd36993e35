package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.app.console.ExitCode;

class YardCommandsTest {
    @Test
    void theChecklistSaysWhatIsOpenAndWhatIsOnlyAdvice() {
        Program program = yard("yard", "--part", "yard-checklist", "--format", "csv");
        assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
        assertThat(program.out().lines().filter(line -> line.startsWith("C-0002")))
                .anyMatch(line -> line.contains("traction battery,removed"))
                .anyMatch(line -> line.contains("tires,open"))
                .allMatch(line -> line.contains("advice"));
    }

    /** In: 5200 + 1210 + 1385 = 7795 kg. Out: 42 + 38 + 212 + 905 + 6560 = 7757 kg. */
    @Test
    void theResidualIsShownAndStays() {
        Program program = yard("balance", "--facility", "patio-celaya", "--part", "yard-residuals", "--format", "csv");
        assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
        assertThat(program.out()).contains("patio-celaya,7795,kg,38,kg,");
    }

    @Test
    void aHulkOverTheBorderWithoutDocumentAndAcknowledgementIsAGap() {
        Program program = yard("custody", "--as-of", "2026-11-27");
        assertThat(program.err())
                .contains("HULK-0001 crossed from MX to US", "did not acknowledge receipt by 2026-11-03");
        assertThat(program.err()).doesNotContain("BAT-0002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yard", "balance", "custody"})
    void everySheetSpeaksSpanish(String command) {
        Program program = yard(command, "--language", "es", "--format", "html");
        assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
        assertThat(program.out()).contains("<html lang=\"es").doesNotContain("label.");
    }

    private static Program yard(String command, String... more) {
        List<String> words = new ArrayList<>(List.of("endoflife", command, Program.example("yard")));
        words.addAll(List.of(more));
        return Program.run(words.toArray(String[]::new));
    }
}
