package org.vereda.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vereda.app.Repository;
import org.vereda.report.words.Language;

class GlossaryTest {
    private static final Glossary GLOSSARY = Glossary.builtIn();

    @Test
    void everyTermOfTheDocumentStandsInTheGlossaryWithTheSameWords() throws IOException {
        assertThat(GLOSSARY.terms(Language.EN).stream()
                        .map(term -> List.of(
                                term.source(), term.word(Language.EN), term.word(Language.FR), term.word(Language.ES)))
                        .toList())
                .as(
                        "docs/terms.md and app/src/main/resources/org/vereda/app/help/terms.txt with its words in glossary_*.properties")
                .containsExactlyInAnyOrderElementsOf(documented());
    }

    private static List<List<String>> documented() throws IOException {
        return Files.readAllLines(Repository.root().resolve("docs/terms.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Term "))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> cells.subList(2, 6))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTermHasASentenceThatIsNotItsKey(Language language) {
        assertThat(GLOSSARY.terms(language))
                .allSatisfy(term -> assertThat(term.sentence(language))
                        .hasSizeGreaterThan(20)
                        .doesNotContain("label."))
                .allSatisfy(term -> assertThat(term.word(language)).doesNotContain("label."));
    }

    @ParameterizedTest
    @CsvSource({
        "factores de emision, EN, emission-factor",
        "nomenclatures, ES, bill-of-materials",
        "shredder, FR, automobile-shredder-residue",
        "huella de carbono, FR, product-carbon-footprint"
    })
    void aWordIsFoundInEachLanguage(String words, Language own, String term) {
        assertThat(GLOSSARY.find(words, own).getFirst().id()).isEqualTo(term);
    }

    @Test
    void termsStandInTheOrderOfTheLanguage() {
        List<String> french = GLOSSARY.terms(Language.FR).stream()
                .map(term -> term.word(Language.FR))
                .toList();
        assertThat(french.indexOf("écart prouvé")).isLessThan(french.indexOf("empreinte carbone de produit"));
    }
}
