package org.vereda.sources.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.vereda.SharedData;
import org.vereda.inventory.process.CoProducts;
import org.vereda.inventory.process.FlowAmount;
import org.vereda.inventory.process.LinkReport;
import org.vereda.inventory.process.LinkRule;
import org.vereda.inventory.process.Linker;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.inventory.process.UnitProcess;
import org.vereda.quantity.Findings;

/**
 * The US life cycle inventory database, release FY21 Q3, whose archive is named ecospold2 and holds EcoSpold 01 (Federal
 * LCA Commons, commit 9182448).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UslciEcoSpoldTest {
    private final Findings findings = new Findings();
    private ProcessDatabase database;
    private LinkReport report;

    @BeforeAll
    void read() {
        database =
                ProcessDatabases.read(SharedData.require("uslci/uslci_fy21_q3_01_olca_10_3_ecospold2.zip"), findings);
        report = Linker.link(database, LinkRule.usual(), new CoProducts.ReferenceOnly());
    }

    @Test
    void hasTheProcessesAndLinesOfTheFile() {
        assertThat(database.processes()).hasSize(639);
        assertThat(database.processes().stream().flatMap(process -> process.lines().stream()))
                .hasSize(45_656);
        assertThat(findings.sorted())
                .anySatisfy(finding ->
                        assertThat(finding.toString()).endsWith("process.not-read [EcoSpold01/categories.xml]"));
    }

    @Test
    void truckEmitsPerTonneKilometerWhatTheOlderReleaseStatesAndTakesTheSameDiesel() {
        UnitProcess truck =
                database.named("Transport, combination truck, diesel powered").getFirst();
        assertThat(amount(truck, "Carbon dioxide")).isEqualTo(0.079876);
        assertThat(amount(truck, "Diesel, at refinery")).isEqualTo(0.027224);
        assertThat(truck.referenceLine().unit().name()).isEqualTo("t*km");
    }

    @Test
    void dataSetsOfOneNameAreSeveralProvidersAndNoneIsChosen() {
        assertThat(report.counts())
                .containsOnly(
                        entry("OnlyProvider", 2760L),
                        entry("Undecided", 227L),
                        entry("CutOff", 4170L),
                        entry("Mismatched", 42L));
        assertThat(report.undecided()).anySatisfy((flow, candidates) -> {
            assertThat(flow.name()).isEqualTo("Electricity, at grid");
            assertThat(candidates).hasSize(78);
        });
    }

    @Test
    void naturalGasInCubicMetersFromAProviderInKilogramsIsRefusedByName() {
        assertThat(report.findings())
                .anySatisfy(finding -> assertThat(finding.toString())
                        .contains("process.link-unit-mismatch [Electricity, natural gas, at power plant, RNA, "
                                + "Natural gas, production mixture, to energy use, kg, m3]"));
    }

    private static double amount(UnitProcess process, String flow) {
        return process.lines().stream()
                .filter(line -> line.flow().name().equals(flow))
                .mapToDouble(FlowAmount::amount)
                .findFirst()
                .orElse(Double.NaN);
    }
}
