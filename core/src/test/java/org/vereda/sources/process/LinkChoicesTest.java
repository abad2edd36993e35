package org.vereda.sources.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vereda.inventory.process.CoProducts;
import org.vereda.inventory.process.LinkChoice;
import org.vereda.inventory.process.LinkOutcome;
import org.vereda.inventory.process.LinkReport;
import org.vereda.inventory.process.LinkRule;
import org.vereda.inventory.process.Linker;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.quantity.Findings;

class LinkChoicesTest {
    @TempDir
    Path temporary;

    private final Findings findings = new Findings();
    private ProcessDatabase database;

    @BeforeEach
    void twoPlants() {
        Stamping content = Stamping.jsonLd();
        content.withFile(
                "processes/dam.json",
                content.text("processes/power-plant.json")
                        .replace(
                                "\"@id\": \"power-plant\", \"name\": \"Power plant\"",
                                "\"@id\": \"dam\", \"name\": \"Dam\"")
                        .replace("\"location\": {\"@id\": \"mx\", \"name\": \"Mexico\"},", ""));
        database = ProcessDatabases.read(content.folder(temporary), new Findings());
    }

    @Test
    void choiceForAllAndChoiceForOneProcessDecide() {
        List<LinkChoice> choices =
                read("flow,provider,process\nElectricity,Power plant,\nelectricity,dam,Steelmaking\n");
        LinkReport report = Linker.link(database, LinkRule.usualWith(choices), new CoProducts.ReferenceOnly());
        assertThat(findings.sorted()).isEmpty();
        assertThat(provider(report, "stamping")).isEqualTo("power-plant");
        assertThat(provider(report, "steelmaking")).isEqualTo("dam");
    }

    @Test
    void choiceCutsOff() {
        List<LinkChoice> choices = read("flow,provider\nElectricity,cut-off\n");
        LinkReport report = Linker.link(database, LinkRule.usualWith(choices), new CoProducts.ReferenceOnly());
        assertThat(report.cutOff()).singleElement().satisfies(cut -> {
            assertThat(cut.reason()).isEqualTo(LinkOutcome.CutOff.Reason.CHOSEN);
            assertThat(cut.amount()).isEqualTo(7.2 + 1800);
            assertThat(cut.lines()).isEqualTo(2);
        });
    }

    @Test
    void placeOfTheUserDecidesWhereThatRuleIsStated() {
        LinkReport report = Linker.link(database, List.of(new LinkRule.SamePlace()), new CoProducts.ReferenceOnly());
        assertThat(provider(report, "stamping")).isEqualTo("power-plant");
        assertThat(report.counts()).containsEntry("Undecided", 2L);
    }

    @Test
    void preferredPlacesDecideInTheirOrder() {
        LinkReport report = Linker.link(
                database, List.of(new LinkRule.PreferredPlaces(List.of("US", "MX"))), new CoProducts.ReferenceOnly());
        assertThat(provider(report, "steelmaking")).isEqualTo("power-plant");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Electricty,dam | links.csv:2:1: process.choice-unknown [Electricty, Electricity]",
                "Electricity,damm | links.csv:2:2: process.choice-unknown [damm, Dam]",
                "Electricity,Steelmaking | links.csv:2:2: process.choice-not-delivering [Steelmaking, Electricity]",
            })
    void rowThatNamesNothingIsAnErrorAndChoosesNothing(String row, String told) {
        assertThat(read("flow,provider\n" + row + "\n")).isEmpty();
        assertThat(findings.sorted()).singleElement().asString().endsWith(told);
    }

    @Test
    void secondChoiceForTheSameIsAnErrorAndTheFirstCounts() {
        assertThat(read("flow,provider\nElectricity,dam\nElectricity,power-plant\n"))
                .singleElement()
                .satisfies(choice -> assertThat(choice.provider()).isEqualTo("dam"));
        assertThat(findings.sorted()).singleElement().asString().endsWith("process.choice-twice [Electricity]");
    }

    private static String provider(LinkReport report, String user) {
        return report.of(LinkOutcome.Linked.class)
                .filter(link ->
                        link.user().id().equals(user) && link.line().flow().id().equals("electricity"))
                .map(link -> link.provider().process().id())
                .findFirst()
                .orElse("");
    }

    private List<LinkChoice> read(String text) {
        try {
            Path file = Files.writeString(temporary.resolve("links.csv"), text);
            return LinkChoices.read(file, database, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
