package org.vereda.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.inventory.plausibility.PlausibilityRules;
import org.vereda.inventory.plausibility.RegisterScreen;
import org.vereda.inventory.plausibility.StatisticRelations;
import org.vereda.inventory.plausibility.Suspicion;
import org.vereda.inventory.plausibility.Suspicions;
import org.vereda.quantity.Findings;
import org.vereda.sources.facts.FactFiles;
import org.vereda.sources.registers.RegisterFiles;

/** A store is judged as the files in it are, a part at a time. */
class StoreDoubtsTest {
    @TempDir
    private Path folder = Path.of("");

    private Suspicions ofStore(List<Path> files) {
        try (RegisterStore store = RegisterStore.writing(folder.resolve("made.duckdb"))) {
            files.forEach(file -> store.add(file, false, LocalDate.of(2026, 1, 2), new Findings()));
            return store.doubts();
        }
    }

    private static List<String> facts(Suspicions suspicions) {
        return suspicions.all().stream()
                .map(suspicion -> suspicion.rule() + " " + suspicion.weight() + " "
                        + suspicion.figure().position() + " "
                        + suspicion.figure().unit())
                .sorted()
                .toList();
    }

    @Test
    void publicFilesOfTwoCountriesGetTheSameDoubtsFromTheStoreAndFromMemory() {
        List<Path> files = new ArrayList<>();
        for (int year : List.of(2019, 2020, 2021, 2022, 2023)) {
            files.add(Fixtures.shared("tri-basic-illinois/" + year + "_il.csv.gz"));
        }
        for (int year : List.of(2017, 2018, 2019, 2020, 2022)) {
            files.add(Fixtures.shared("retc-mexico/emisiones/em_" + year + ".csv.gz"));
            files.add(Fixtures.shared("retc-mexico/emisoras/es_" + year + ".csv.gz"));
        }
        Suspicions memory =
                RegisterScreen.of(RegisterFiles.read(files, new Findings()).table());
        Suspicions stored = ofStore(files);
        assertThat(memory.perRule()).containsKeys("peers", "scarce", "series");
        assertThat(facts(stored.about(figure -> true)).stream()
                        .filter(fact -> !fact.startsWith("double-entry"))
                        .toList())
                .isEqualTo(facts(memory));
        assertThat(stored.all()).extracting(Suspicion::weight).doesNotContain(Suspicion.Weight.CONTRADICTION);
    }

    @Test
    void publishedFiguresAreAddedUpAgain() {
        Path file = Fixtures.shared("canada-statcan/GHG_by_gas_type_2009-2023.xlsx");
        Findings findings = new Findings();
        FactFiles read = FactFiles.read(List.of(file), findings);
        assertThat(facts(ofStore(List.of(file))))
                .isEqualTo(facts(PlausibilityRules.check(StatisticRelations.of(read.figures(), read.missing()))));
    }
}
