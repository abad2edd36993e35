package org.vereda.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vereda.report.words.Language;

class WordIndexTest {
    @ParameterizedTest
    @CsvSource({
        "ES, lodo, lodos",
        "ES, fuga, fugas",
        "ES, reparación, reparaciones",
        "ES, emisión, EMISIONES",
        "ES, motor, motores",
        "ES, luz, luces",
        "FR, fuite, fuites",
        "FR, déchet, dechets",
        "FR, boue, boues",
        "FR, bain, bains",
        "FR, métal, métaux",
        "FR, l'eau, eaux",
        "FR, pièce, pieces",
        "EN, plant, plants",
        "EN, assembly, assemblies",
        "EN, coating, coatings"
    })
    void oneAndManyHaveTheSameStem(Language language, String one, String many) {
        WordIndex index = WordIndex.of(List.of(new WordIndex.Text("x", Map.of(language, many), Map.of())));
        assertThat(index.find(one, language).ids()).containsExactly("x");
    }

    @Test
    void aTitleCountsMoreThanATextAndTheOwnLanguageMoreThanAnother() {
        WordIndex index = WordIndex.of(List.of(
                new WordIndex.Text("text", Map.of(Language.EN, "about water"), Map.of(Language.EN, "solvent")),
                new WordIndex.Text("title", Map.of(Language.EN, "about solvent"), Map.of(Language.EN, "water"))));
        assertThat(index.find("solvents", Language.EN).ids()).containsExactly("title", "text");
        WordIndex same = WordIndex.of(List.of(
                new WordIndex.Text("french", Map.of(Language.FR, "solvant noble"), Map.of()),
                new WordIndex.Text("english", Map.of(Language.EN, "noble solvant"), Map.of())));
        assertThat(same.find("noble", Language.EN).ids()).containsExactly("english", "french");
        assertThat(same.find("noble", Language.FR).ids()).containsExactly("french", "english");
    }

    @Test
    void wordsThatSayNothingFindNothing() {
        WordIndex index = WordIndex.of(List.of(new WordIndex.Text("x", Map.of(Language.EN, "the plant"), Map.of())));
        assertThat(index.find("the", Language.EN).ids()).isEmpty();
        assertThat(index.find("  ", Language.EN).ids()).isEmpty();
    }
}
