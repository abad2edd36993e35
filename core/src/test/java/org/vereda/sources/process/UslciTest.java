package org.vereda.sources.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.vereda.SharedData;
import org.vereda.inventory.process.CoProducts;
import org.vereda.inventory.process.FlowKind;
import org.vereda.inventory.process.LinkReport;
import org.vereda.inventory.process.LinkRule;
import org.vereda.inventory.process.Linker;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.inventory.process.ProcessFlow;
import org.vereda.inventory.process.UnitProcess;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;

/**
 * The US life cycle inventory database, release FY17/18, as openLCA JSON-LD of schema 1 (Federal LCA Commons, commit
 * 9182448): counts as its publisher tells them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UslciTest {
    private final Findings findings = new Findings(100_000);
    private ProcessDatabase database;
    private LinkReport report;

    @BeforeAll
    void read() {
        Path archive = SharedData.require("uslci/uslci_olca1_5_0_json_ld.zip");
        database = ProcessDatabases.read(archive, findings);
        report = Linker.link(database, LinkRule.usual(), new CoProducts.ReferenceOnly());
    }

    @Test
    void hasTheProcessesAndFlowsThatItsPublisherCounts() {
        assertThat(database.processes()).hasSize(766);
        assertThat(database.processes().stream().flatMap(process -> process.lines().stream()))
                .hasSize(32_526);
        assertThat(List.of(count(FlowKind.ELEMENTARY), count(FlowKind.PRODUCT), count(FlowKind.WASTE)))
                .containsExactly(2918L, 1659L, 24L);
        assertThat(List.of(
                        database.unitGroups().size(),
                        database.properties().size(),
                        database.locations().size()))
                .containsExactly(27, 33, 11);
    }

    @Test
    void hasOneHundredAndThirtyTwoProcessesOfSeveralProducts() {
        assertThat(database.processes().stream().filter(UnitProcess::isMultiOutput))
                .hasSize(132);
    }

    @Test
    void namesAreReadWithoutTheBlanksAtTheirEnds() {
        assertThat(database.flow("63af114b-afcb-3a82-801a-9c66208a673a")
                        .orElseThrow()
                        .name())
                .isEqualTo("Carbon dioxide, fossil");
        assertThat(findings.sorted().stream().filter(finding -> finding.code().equals("process.blank-at-end")))
                .hasSize(40);
    }

    @Test
    void personsAreNotRead() {
        assertThat(findings.sorted())
                .anySatisfy(finding ->
                        assertThat(finding.toString()).endsWith("process.not-read [actors (77), sources (686)]"));
    }

    @Test
    void spreadsThatNameADistributionWithoutAWidthAreCountedAndFormulasAreKept() {
        assertThat(sumOfSecond("process.spread-without-width"))
                .as("4,811 of geometric standard deviation 0 and 307 of 1")
                .isEqualTo(4811 + 307);
        assertThat(sumOfSecond("process.formulas-kept")).isEqualTo(259);
        assertThat(database.processes().stream()
                        .flatMap(process -> process.lines().stream())
                        .filter(line -> !line.formula().isEmpty()))
                .hasSize(259);
    }

    @Test
    void everyProductThatOnlyOneProcessDeliversAsItsReferenceIsLinkedToIt() {
        assertThat(report.counts())
                .containsOnly(entry("OnlyProvider", 3590L), entry("Undecided", 135L), entry("CutOff", 2829L));
    }

    @Test
    void dieselAndAHarvestHaveTwoProvidersAndNoneIsChosenSilently() {
        assertThat(report.undecided().keySet().stream().map(ProcessFlow::name))
                .containsExactlyInAnyOrder("Diesel, at refinery", "Harvesting, fresh fruit bunch, at farm");
        assertThat(report.findings().stream()
                        .filter(finding -> finding.code().equals("process.several-providers"))
                        .map(finding -> finding.arguments().get(1)))
                .anySatisfy(names ->
                        assertThat(names).contains("0aaf1e13-5d80-37f9-b7bb-81a6b8965c71", "Crude oil, in refinery"));
    }

    @Test
    void productsWithoutProviderAreToldWithTheirAmounts() {
        assertThat(report.cutOff()).hasSize(778);
        assertThat(report.findings().stream().filter(finding -> finding.code().startsWith("process.cut-off")))
                .hasSize(778)
                .noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    @Test
    void electricityInMegajoulesIsConvertedToTheKilowattHoursOfItsProcessAndTheConversionIsTold() {
        assertThat(report.conversions()).hasSize(22).anySatisfy(conversion -> {
            assertThat(conversion.flow().name()).isEqualTo("Electricity, at grid, US, 2008");
            assertThat(conversion.from()).isEqualTo("MJ");
            assertThat(conversion.to()).isEqualTo("kWh");
            assertThat(conversion.factor()).isEqualTo(1 / 3.6);
            assertThat(conversion.links()).isEqualTo(9);
        });
    }

    @Test
    void cubicFootOfTwoHundredthsOfACubicMeterIsToldAndCounts() {
        assertThat(findings.sorted())
                .anySatisfy(finding -> assertThat(finding.toString())
                        .contains("process.rough-unit [cu ft, 0.02, m3, 0.028316846592, 1]"));
    }

    private long count(FlowKind kind) {
        return database.flows().stream().filter(flow -> flow.kind() == kind).count();
    }

    private int sumOfSecond(String code) {
        return findings.sorted().stream()
                .filter(finding -> finding.code().equals(code))
                .mapToInt(finding -> Integer.parseInt(finding.arguments().get(1)))
                .sum();
    }
}
