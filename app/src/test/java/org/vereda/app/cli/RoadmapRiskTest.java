package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.app.console.ExitCode;

class RoadmapRiskTest {
    private static final String EXAMPLE = Program.example("tres-fronteras");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void everyLanguageHasAllWords(String language) {
        Program program = Program.run(
                "roadmap",
                "risk",
                EXAMPLE,
                "--pooling",
                "apart",
                "--safe",
                "80",
                "--draws",
                "200",
                "--adoption",
                "observed",
                "--language",
                language,
                "--format",
                "html");
        assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
        assertThat(program.out()).contains("</html>").doesNotContain("label.", "null");
    }

    @Test
    void theSameCommandGivesTheSameAnswer() {
        String[] words = {"roadmap", "risk", EXAMPLE, "--draws", "300", "--seed", "5", "--format", "json"};
        assertThat(Program.run(words).out()).isEqualTo(Program.run(words).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"haircut", "families", "tail"})
    void aProtectedPlanIsShownWithItsPriceAndInFuturesOfItsOwn(String protection) {
        Program program = Program.run(
                "roadmap",
                "risk",
                Program.example("rolling"),
                "--protect",
                protection,
                "--spread",
                "0.03",
                "--draws",
                "200",
                "--gap",
                "0",
                "--language",
                "fr");
        assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
        assertThat(program.out())
                .contains(
                        "Ce que coûte la protection", "Objectifs avec le plan protégé", "Le plan protégé est le moins")
                .doesNotContain("label.");
    }

    @Test
    void aProtectionThatNoPlanGivesIsTold() {
        Program program =
                Program.run("roadmap", "risk", Program.example("rolling"), "--protect", "haircut", "--draws", "50");
        assertThat(program.out()).contains("No plan within the limits keeps the targets in every future");
        assertThat(Program.run("roadmap", "risk", EXAMPLE, "--tail", "0").exitCode())
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void settingsThatCannotBeAreTold() {
        assertThat(Program.run("roadmap", "risk", EXAMPLE, "--safe", "100").err())
                .contains("between 0 and 100");
    }
}
