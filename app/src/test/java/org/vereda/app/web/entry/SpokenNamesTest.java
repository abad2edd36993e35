package org.vereda.app.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vereda.app.Repository;
import org.vereda.app.flow.Knowledge;
import org.vereda.inventory.Facility;
import org.vereda.quantity.Findings;
import org.vereda.report.FlowNames;
import org.vereda.report.words.Language;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.folder.PartnershipFolder;

final class SpokenNamesTest {
    private static final Knowledge KNOWLEDGE = Knowledge.of(ReferencePacks.builtIn());
    private static final FlowNames FLOWS = new FlowNames(KNOWLEDGE.industries());
    private static final PartnershipFolder FOLDER =
            PartnershipFolder.read(Repository.example("tres-fronteras"), KNOWLEDGE::knowsIndustry, new Findings());

    @ParameterizedTest
    @CsvSource({
        "Gas natural, natural-gas",
        "GAS NATURAL, natural-gas",
        "électricité, electricity",
        "diesel, diesel",
        "Diésel, diesel",
        "natural-gas, natural-gas",
        "unobtainium, unobtainium"
    })
    void aFlowIsKnownByItsNameInAnyLanguageAndByItsIdentifier(String written, String flow) {
        assertThat(named(List.of(), Map.of("flow", written))).containsEntry("flow", flow);
    }

    @Test
    void everyFlowIsKnownByEachOfItsNamesThatNoOtherHas() {
        List<String> flows = Suggestions.known("activity.csv", "flow");
        for (String flow : flows) {
            for (Language language : Language.values()) {
                String name = FLOWS.of(flow).in(language);
                boolean isShared = flows.stream()
                        .filter(other -> !other.equals(flow))
                        .anyMatch(other -> Arrays.stream(Language.values())
                                .anyMatch(one ->
                                        Fields.plain(FLOWS.of(other).in(one)).equals(Fields.plain(name))));
                assertThat(named(List.of(), Map.of("flow", name)))
                        .as(name)
                        .containsEntry("flow", isShared ? name : flow);
            }
        }
    }

    @Test
    void onlyTheWritersOwnPlantsAreKnownByName() {
        Facility plant = FOLDER.facilities().getFirst();
        Map<String, String> row = Map.of("facility", plant.name());
        assertThat(named(List.of(plant.id()), row)).containsEntry("facility", plant.id());
        assertThat(named(List.of(), row)).containsEntry("facility", plant.name());
    }

    private static Map<String, String> named(List<String> plants, Map<String, String> row) {
        return new SpokenNames(FLOWS, FOLDER, plants).identified(new HashMap<>(row));
    }
}
