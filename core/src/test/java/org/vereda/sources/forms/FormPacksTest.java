package org.vereda.sources.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vereda.partnership.answers.FormQuestion;
import org.vereda.partnership.answers.Origin;
import org.vereda.sources.ReferencePacks;

class FormPacksTest {
    private static final List<FormQuestion> QUESTIONS = new FormPacks(ReferencePacks.builtIn()).questions();

    @Test
    void everyFormOfThePackCanBeRead() {
        assertThat(QUESTIONS.stream().map(FormQuestion::form).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "climate-questionnaire",
                        "cdp-supply-chain",
                        "tri-form-r",
                        "npri",
                        "retc-coa",
                        "imds-027",
                        "saq");
    }

    @Test
    void questionsOfAFormHaveNamesOfTheirOwnAndWordsInThreeLanguages() {
        assertThat(QUESTIONS.stream().map(question -> question.form() + " " + question.id()))
                .doesNotHaveDuplicates();
        assertThat(QUESTIONS).allSatisfy(question -> {
            assertThat(List.of(
                            question.words().en(),
                            question.words().fr(),
                            question.words().es()))
                    .noneMatch(String::isBlank);
            assertThat(question.source()).isNotBlank();
            assertThat(question.section()).isNotBlank();
        });
    }

    @Test
    void amountsHaveUnitsAndWordsHaveNone() {
        assertThat(QUESTIONS).allSatisfy(question -> {
            boolean amount = question.origin() instanceof Origin.Flows
                    || question.origin() instanceof Origin.Energy
                    || question.origin() instanceof Origin.Emissions
                    || question.origin() instanceof Origin.Released
                    || question.origin() instanceof Origin.Handled;
            assertThat(question.measure().isPresent() || !amount).isTrue();
        });
    }

    @Test
    void originsThatNameNothingAreRefused() {
        assertThat(List.of(
                        "", "flow", "site shoe_size", "energy wood", "release TRI NOWHERE", "release EPA WATER", "ghg"))
                .allMatch(text -> Origin.find(text).isEmpty());
    }
}
