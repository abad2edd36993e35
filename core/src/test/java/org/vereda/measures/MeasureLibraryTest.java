package org.vereda.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vereda.Repository;
import org.vereda.SharedData;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Flow;
import org.vereda.measures.LibraryTables.Cells;
import org.vereda.measures.Measure.Kind;
import org.vereda.quantity.Finding;

class MeasureLibraryTest {
    private static final MeasureLibrary LIBRARY = LibraryTables.library();

    @Test
    void shippedTableIsReadWithoutAFinding() {
        assertThat(LIBRARY.findings()).isEmpty();
        assertThat(LIBRARY.measures()).hasSize(82);
    }

    @Test
    void everyMeasureHasNamesInThreeLanguages() {
        assertThat(LIBRARY.measures())
                .allSatisfy(measure -> assertThat(measure.names().fr())
                        .isNotEqualTo(measure.names().en())
                        .isNotBlank());
    }

    @Test
    void everyNumberStatesItsSource() {
        assertThat(LIBRARY.measures())
                .filteredOn(measure -> !(measure.saving() instanceof SavingRule.NotStated))
                .allSatisfy(measure -> {
                    assertThat(measure.provenance().source()).isNotBlank().isNotEqualTo("not-read");
                    assertThat(measure.provenance().licence()).isNotBlank();
                    assertThat(measure.provenance().evidence()).matches("[ABC]");
                });
    }

    @Test
    void eighteenMeasuresHaveNoNumberOnPurpose() {
        assertThat(LIBRARY.measures())
                .filteredOn(measure -> measure.provenance().evidence().equals("none"))
                .hasSize(18)
                .allSatisfy(measure -> assertThat(measure.saving()).isInstanceOf(SavingRule.NotStated.class));
    }

    @Test
    void noLifetimeIsInvented() {
        assertThat(LIBRARY.measures())
                .allSatisfy(measure -> assertThat(measure.lifetimeYears()).isEmpty());
    }

    @Test
    void compiledListIsCoveredWholly() {
        Path source = SharedData.require("measures").resolve("measures.csv");
        Map<String, String> kinds = LibraryTables.rows(source).stream()
                .collect(Collectors.toMap(
                        row -> row.cells().get("measure_id"), row -> row.cells().get("row_type")));
        Path own = Repository.root().resolve("core/src/main/resources/org/vereda/packs/measures-2026.1/measures.csv");
        List<String> origins = LibraryTables.rows(own).stream()
                .map(row -> row.cells().get("origin"))
                .filter(origin -> origin.startsWith("M"))
                .distinct()
                .toList();
        kinds.values().removeIf("prior"::equals);
        assertThat(origins).containsExactlyInAnyOrderElementsOf(kinds.keySet());
    }

    @Test
    void sharesAreThoseOfTheCompiledList() {
        Path source = SharedData.require("measures").resolve("measures.csv");
        Cells controls = LibraryTables.rows(source).stream()
                .filter(row -> "M014".equals(row.cells().get("measure_id")))
                .findFirst()
                .orElseThrow();
        SavingRule.Share share = (SavingRule.Share) measure("lighting-controls").saving();
        assertThat(share.stated().low()).isEqualTo(controls.decimal("savings_low"));
        assertThat(share.stated().central()).isEqualTo(controls.decimal("savings_central"));
        assertThat(share.stated().high()).isEqualTo(controls.decimal("savings_high"));
    }

    @Test
    void managementSystemsAreProgramsAndBoundsAreNoMeasures() {
        assertThat(measure("iso-50001").kind()).isEqualTo(Kind.PROGRAM);
        assertThat(measure("eco-efficiency-cohort").kind()).isEqualTo(Kind.PROGRAM);
        assertThat(measure("air-leak-bound").kind()).isEqualTo(Kind.BOUND);
    }

    @Test
    void yardsTakeWhatIsComputedFromTheirOwnEquipment() {
        assertThat(LIBRARY.measures())
                .filteredOn(measure -> measure.applicability().industries().contains("31"))
                .filteredOn(measure -> measure.applicability().industries().contains("423140"))
                .hasSize(10)
                .allSatisfy(measure -> assertThat(measure.saving()).isInstanceOf(SavingRule.ByFormula.class));
    }

    @Test
    void whatResidueHoldsIsNoEstimateOfWhatSortingRecovers() {
        SavingRule.Share share = (SavingRule.Share) measure("residue-sorting").saving();
        assertThat(share.stated().isOnlyUpperBound()).isTrue();
    }

    @Test
    void upperBoundAloneIsNoEstimate() {
        SavingRule.Share share =
                (SavingRule.Share) measure("radiant-tube-recuperation").saving();
        assertThat(share.stated().isOnlyUpperBound()).isTrue();
        assertThat(share.stated().range()).isEmpty();
    }

    @Test
    void middleStandsForACentralEstimateThatIsNotStated() {
        SavingRule.Share share = (SavingRule.Share) measure("servo-molding").saving();
        assertThat(share.stated().range())
                .contains(new Range(new BigDecimal("0.45"), new BigDecimal("0.455"), new BigDecimal("0.46")));
    }

    @Test
    void crossEffectsCarryTheirSignAndRatio() {
        assertThat(measure("electric-forklifts").crossEffects().getFirst()).hasToString("+electricity 9.23 kWh/gal");
        assertThat(measure("minimum-quantity-lubrication").crossEffects().getFirst())
                .hasToString("-water");
    }

    @Test
    void flowsCoverTheirFamily() {
        Applicability water = measure("countercurrent-rinsing").applicability();
        assertThat(water.covers(Flow.find("water:ground").orElseThrow())).isTrue();
        assertThat(water.covers(new Flow.Energy(EnergyCarrier.ELECTRICITY))).isFalse();
        assertThat(measure("led-lighting").applicability().covers(new Flow.Energy(EnergyCarrier.ELECTRICITY_CONTRACT)))
                .isTrue();
    }

    @Test
    void ownMeasureReplacesTheOneOfTheLibrary() {
        Map<String, String> cells = new HashMap<>(Map.of("id", "led-lighting", "name_en", "Our lamps"));
        MeasureLibrary merged = LIBRARY.with(MeasureLibrary.read(List.of(LibraryTables.row(cells)), Map.of()));
        assertThat(merged.find("led-lighting").orElseThrow().names().fr()).isEqualTo("Our lamps");
        assertThat(merged.findings()).extracting(Finding::code).containsExactly("measures.own-replaces-library");
    }

    @Test
    void brokenRowTellsEverythingAtOnce() {
        MeasureLibrary read = MeasureLibrary.read(
                List.of(LibraryTables.row(Map.of(
                        "id", "",
                        "name_en", "x",
                        "flows", "electrizity",
                        "countries", "BR",
                        "saving_rule", "share",
                        "saving_central", "28",
                        "cost_rule", "free"))),
                Map.of());
        assertThat(read.measures()).isEmpty();
        assertThat(read.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "measures.missing-cell",
                        "measures.unknown-flow",
                        "measures.unknown-country",
                        "measures.not-a-share",
                        "measures.unknown-rule");
    }

    @Test
    void sameIdentifierTwiceIsAFinding() {
        Cells row = LibraryTables.row(Map.of("id", "a", "name_en", "A"));
        assertThat(MeasureLibrary.read(List.of(row, row), Map.of()).findings())
                .extracting(Finding::code)
                .containsExactly("measures.duplicate-id");
    }

    @Test
    void theWordOfWhatIsPaidOnceNamesNoMeasure() {
        MeasureLibrary read =
                MeasureLibrary.read(List.of(LibraryTables.row(Map.of("id", "fixed-cost", "name_en", "A"))), Map.of());
        assertThat(read.measures()).isEmpty();
        assertThat(read.findings()).extracting(Finding::code).containsExactly("measures.reserved-id");
    }

    @Test
    void priorsGiveTheCostLawAndTheAdoptionOfTheAudits() {
        Priors priors = LibraryTables.priors();
        Flow electricity = new Flow.Energy(EnergyCarrier.ELECTRICITY);
        assertThat(priors.findings()).isEmpty();
        assertThat(priors.costLaw(electricity).flatMap(Priors.Observation::law)).isPresent();
        assertThat(priors.adoption(Optional.of(new BigDecimal("0.25")), electricity))
                .contains(new BigDecimal("0.57"));
        assertThat(priors.adoption(Optional.of(new BigDecimal("1.5")), electricity))
                .contains(new BigDecimal("0.37"));
        assertThat(priors.adoption(Optional.of(new BigDecimal("80")), electricity))
                .contains(new BigDecimal("0.38"));
        assertThat(priors.adoption(Optional.empty(), electricity)).contains(new BigDecimal("0.463"));
    }

    private static Measure measure(String id) {
        return LIBRARY.find(id).orElseThrow();
    }
}
