package org.vereda.app.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.quantity.Country;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.report.words.Language;
import org.vereda.sources.ReferencePacks;

class LibraryTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String WHO = "ana@example.org";

    @TempDir
    static Path folder = Path.of("");

    private static Knowledge knowledge;
    private static KeepDatabase database;
    private static Keep keep;
    private static Library library;

    @BeforeAll
    static void open() {
        knowledge = Knowledge.of(ReferencePacks.builtIn());
        database = KeepDatabase.open(KeepPlace.in(folder.resolve("data")));
        keep = new Keep(database, NOON);
        library = new Library(database, keep, NOON, () -> knowledge);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "compressed air leaks, EN",
        "leak repairs, EN",
        "FUGAS DE AIRE, ES",
        "reparacion fuga, ES",
        "réparation de fuites, FR",
        "l'air comprime fuite, FR",
        "fuite d’air, EN"
    })
    void wordsAreFoundInAnyLanguageWithoutAccentsAndEndings(String words, Language own) {
        assertThat(library.find(question(words), own).isWhole()).isTrue();
        assertThat(ids(words, own)).contains("measure:air-leak-repair");
    }

    @Test
    void whereNothingHoldsAllWordsThoseWithSomeAreShownAndSaidSo() {
        Library.Found found = library.find(question("leak zeppelin"), Language.EN);
        assertThat(found.isWhole()).isFalse();
        assertThat(found.entries()).extracting(LibraryEntry::id).contains("measure:air-leak-repair");
        assertThat(library.find(question("zeppelin"), Language.EN).entries()).isEmpty();
        assertThat(library.find(question("+-*:/()"), Language.EN).entries()).isEmpty();
    }

    @Test
    void everyProcessAndFlowOfAMeasureIsATag() {
        assertThat(knowledge.library().measures())
                .allSatisfy(measure -> assertThat(measure.applicability().processes())
                        .allMatch(word -> Tags.PlantProcess.find(word).isPresent()))
                .allSatisfy(measure -> assertThat(measure.applicability().flows())
                        .allMatch(flow -> Tags.Impact.find(flow).isPresent()));
        assertThat(library.entries())
                .allSatisfy(entry -> assertThat(entry.words()).isNotEmpty())
                .filteredOn(entry -> entry.kind() == LibraryEntry.Kind.MEASURE)
                .hasSizeGreaterThan(60)
                .allSatisfy(entry -> assertThat(entry.source()).isNotBlank());
    }

    @Test
    void aChoiceKeepsWhatHoldsEverywhereAndLeavesOutWhatIsForOthers() {
        Library.Question painting = new Library.Question(
                "",
                Optional.empty(),
                Optional.of(Country.CA),
                Optional.of(Tags.PlantProcess.PAINTING),
                Optional.empty());
        assertThat(library.find(painting, Language.EN).entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.tags().processes().isEmpty()
                                || entry.tags().processes().contains(Tags.PlantProcess.PAINTING))
                        .isTrue())
                .allSatisfy(entry -> assertThat(entry.tags().countries().isEmpty()
                                || entry.tags().countries().contains(Country.CA))
                        .isTrue());
    }

    @Test
    void aSuggestionStandsInTheLibraryOnlyWhenItWasAccepted() {
        String id = library.suggestions().suggest(draft("https://example.org/guide"), WHO);
        assertThat(ids("peinture poudre", Language.FR)).doesNotContain(id);
        library.suggestions().decide(id, true, "", "sec@example.org");
        assertThat(ids("peintures en poudre", Language.EN)).containsExactly(id);
        assertThatThrownBy(() -> library.suggestions().decide(id, false, " ", "sec@example.org"))
                .isInstanceOf(InvalidInput.class);
        library.suggestions().decide(id, false, "the link is dead", "sec@example.org");
        assertThat(library.entry(id)).isEmpty();
        assertThat(library.suggestions().of(WHO))
                .singleElement()
                .extracting(Suggestion::state, Suggestion::reason)
                .containsExactly(Suggestion.State.REFUSED, "the link is dead");
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1)", "file:///etc/passwd", "https://user:secret@example.org/", "//example.org", "''"})
    void anAddressThatIsNoneOfTheWebIsRefused(String address) {
        assertThatThrownBy(() -> library.suggestions().suggest(draft(address), WHO))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aDocumentComesBackByteForByteAndHasToBeAPdf() {
        byte[] pdf = "%PDF-1.7 little".getBytes(StandardCharsets.US_ASCII);
        String id = library.suggestions().suggest(document(pdf), WHO);
        library.suggestions().suggest(document(pdf), WHO);
        library.suggestions().decide(id, true, "", "sec@example.org");
        assertThat(library.suggestions()
                        .document(library.entry(id).orElseThrow())
                        .orElseThrow())
                .isEqualTo(pdf);
        assertThatThrownBy(() ->
                        library.suggestions().suggest(document("<script>".getBytes(StandardCharsets.US_ASCII)), WHO))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aPlantHasOneRatingWhichItCanChange() {
        library.rate(new Rating("measure:air-leak-repair", "north", 5, "half of the leaks gone"), WHO);
        library.rate(new Rating("measure:air-leak-repair", "south", 2, ""), WHO);
        library.rate(new Rating("measure:air-leak-repair", "north", 4, "a third"), WHO);
        List<Rating> ratings = library.ratings();
        assertThat(ratings).hasSize(2).extracting(Rating::note).contains("a third");
        assertThat(Rating.mean(ratings)).isEqualByComparingTo("3.0");
        assertThatThrownBy(() -> library.rate(new Rating("measure:no-such", "north", 4, ""), WHO))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> library.rate(new Rating("measure:air-leak-repair", "north", 6, ""), WHO))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void theResourcesOfTheFolderStandInTheLibrary() throws Exception {
        Path input = Files.createDirectory(folder.resolve("input"));
        Files.writeString(
                input.resolve("partnership.yaml"), "name: x\nbase_year: 2022\ncurrency: USD\nprice_year: 2022\n");
        Files.writeString(input.resolve("organizations.csv"), "id,name,role,country\na,A,SUPPLIER,CA\n");
        Files.writeString(input.resolve("facilities.csv"), "id,organization,name,country,subdivision\n");
        Files.writeString(input.resolve("resources.csv"), """
                title,language,country,licence,link,process,impact
                Guide des solvants,fr,CA,CC BY 4.0,https://example.org/solvants,painting,toxics;noise
                """);
        keep.take(input, new Keep.Author("test", ""), new Findings());
        LibraryEntry entry =
                library.find(question("solvant"), Language.FR).entries().getFirst();
        assertThat(entry.link()).isEqualTo("https://example.org/solvants");
        assertThat(entry.tags())
                .isEqualTo(
                        new Tags(Set.of(Country.CA), Set.of(Tags.PlantProcess.PAINTING), Set.of(Tags.Impact.TOXICS)));
        assertThat(entry.source()).isEqualTo("noise");
        assertThat(entry.language(Language.ES)).isEqualTo(Language.FR);
    }

    private List<String> ids(String words, Language own) {
        return library.find(question(words), own).entries().stream()
                .map(LibraryEntry::id)
                .toList();
    }

    private static Library.Question question(String words) {
        return new Library.Question(words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Suggestions.Draft draft(String link) {
        return new Suggestions.Draft(
                LibraryEntry.Kind.GUIDE,
                Map.of(Language.FR, new LibraryEntry.Words("Peinture en poudre", "Moins de solvants.")),
                link,
                Optional.empty(),
                "",
                new Tags(Set.of(), Set.of(Tags.PlantProcess.PAINTING), Set.of()),
                "",
                "");
    }

    private static Suggestions.Draft document(byte[] bytes) {
        return new Suggestions.Draft(
                LibraryEntry.Kind.CASE,
                Map.of(Language.EN, new LibraryEntry.Words("A case", "")),
                "",
                Optional.of(bytes),
                "case.pdf",
                new Tags(Set.of(), Set.of(), Set.of()),
                "",
                "");
    }
}
