package org.vereda.footprint.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.vereda.SharedData;
import org.vereda.footprint.Compartment;
import org.vereda.footprint.network.Demand;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.footprint.network.Intensities;
import org.vereda.footprint.network.NetworkFootprint;
import org.vereda.inventory.process.AllocationBasis;
import org.vereda.inventory.process.CoProducts;
import org.vereda.inventory.process.LinkChoice;
import org.vereda.inventory.process.LinkReport;
import org.vereda.inventory.process.LinkRule;
import org.vereda.inventory.process.Linker;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.process.ProcessDatabases;

/**
 * Fossil carbon dioxide of processes of the US life cycle inventory database (FY17/18, openLCA JSON-LD): a product is
 * linked only to the process whose quantitative reference it is, diesel to the refinery, the rest is cut off, nothing is
 * allocated. The expected numbers were computed independently of this program.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UslciFootprintsTest {
    private static final ImpactCategory CARBON_DIOXIDE = new ImpactCategory("fossil CO2", "kg");
    private static final DatabaseMethod FOSSIL = new DatabaseMethod(
            "fossil CO2",
            List.of(ElementaryFactor.ofNames(
                    CARBON_DIOXIDE, Set.of("Carbon dioxide, fossil"), Optional.of(Compartment.AIR), 1, "kg")));
    private static final String TRUCK = "34156f3c-28ef-33db-9ad0-6293a2aa0d52";
    private static final String DIESEL = "d939590b-a0d7-310c-8952-9921ed64a078";
    private static final String REFINERY = "0aaf1e13-5d80-37f9-b7bb-81a6b8965c71";
    private static final String HARVESTED = "Harvesting, fresh fruit bunch, at farm";

    private ProcessDatabase database;
    private LinkReport links;

    @BeforeAll
    void read() {
        database = ProcessDatabases.read(SharedData.require("uslci/uslci_olca1_5_0_json_ld.zip"), new Findings());
        links = Linker.link(
                database,
                LinkRule.usualWith(List.of(new LinkChoice(DIESEL, "", REFINERY, SourcePosition.NOWHERE))),
                new CoProducts.ReferenceOnly());
    }

    @Test
    void tonneKilometerOfADieselTruckCausesElevenHundredthsOfAKilogram() {
        assertThat(footprint(TRUCK).total()).isCloseTo(0.115068815, within(5e-10));
    }

    @Test
    void kilowattHourOfElectricityFromNaturalGasAtThePowerPlant() {
        assertThat(footprint("879845c3-84fa-3f85-9f3d-a8510f950732").total()).isCloseTo(0.660251469, within(5e-10));
    }

    @Test
    void topCoatOfAVehicle() {
        assertThat(footprint("065d2f03-1ed0-3789-aa2d-651a29287d08").total()).isCloseTo(107.681799, within(5e-7));
    }

    @Test
    void wholeDatabaseGivesTheSameNumbersAsItsParts() {
        LinkReport decided = Linker.link(
                database,
                LinkRule.usualWith(
                        List.of(new LinkChoice(DIESEL, "", REFINERY, SourcePosition.NOWHERE), newestHarvest())),
                new CoProducts.ReferenceOnly());
        CompiledDatabase all = DatabaseCompiler.compile(decided, FOSSIL);
        Intensities intensities = all.network().intensities();
        assertThat(all.network().nodes()).hasSize(766);
        assertThat(intensities.of(all.node(TRUCK).orElseThrow(), 0))
                .isCloseTo(footprint(TRUCK).total(), within(1e-15));
        assertThat(intensities.backwardError()).isLessThan(1e-12);
    }

    @Test
    void withoutAChoiceOfTheRefineryTheTruckIsRefusedWithBothCandidates() {
        LinkReport open = Linker.link(database, LinkRule.usual(), new CoProducts.ReferenceOnly());
        assertThatThrownBy(() -> DatabaseCompiler.compile(open, FOSSIL, List.of(TRUCK)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("process.undecided-provider")
                .hasMessageContaining("Diesel, at refinery")
                .hasMessageContaining(REFINERY);
    }

    @Test
    void refineryIsToldToBearAllForItsDiesel() {
        CompiledDatabase compiled = DatabaseCompiler.compile(links, FOSSIL, List.of(TRUCK));
        assertThat(compiled.findings())
                .anySatisfy(
                        finding -> assertThat(finding.toString())
                                .contains(
                                        "database.reference-only [Petroleum refining, at refinery, RNA, Diesel, at refinery, 9"));
    }

    @Test
    void flowsWithoutFactorAreListedWithTheirAmounts() {
        CompiledDatabase compiled = DatabaseCompiler.compile(links, FOSSIL, List.of(TRUCK));
        NetworkFootprint footprint =
                compiled.network().footprint(Demand.of(compiled.node(TRUCK).orElseThrow()), 0);
        assertThat(compiled.unmatched(footprint))
                .noneMatch(entry -> entry.flow().name().equals("Carbon dioxide, fossil"))
                .anySatisfy(entry -> {
                    assertThat(entry.flow().name()).isEqualTo("Oil, crude, 43.7 MJ per kg, in ground");
                    assertThat(entry.amount()).isCloseTo(0.11487943, within(1e-8));
                });
    }

    @Test
    void sharesThatTheDatabaseStatesAsZeroAreRefused() {
        LinkReport allocated =
                Linker.link(database, LinkRule.usual(), new CoProducts.Allocated(AllocationBasis.PHYSICAL));
        assertThatThrownBy(() -> DatabaseCompiler.compile(allocated, FOSSIL, List.of(REFINERY)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("database.shares-not-one [Petroleum refining, at refinery, RNA")
                .hasMessageContaining("0.0]");
    }

    private LinkChoice newestHarvest() {
        String flow = links.undecided().keySet().stream()
                .filter(open -> open.name().equals(HARVESTED))
                .findFirst()
                .orElseThrow()
                .id();
        String process = database.named(HARVESTED).getFirst().id();
        return new LinkChoice(flow, "", process, SourcePosition.NOWHERE);
    }

    private NetworkFootprint footprint(String process) {
        CompiledDatabase compiled = DatabaseCompiler.compile(links, FOSSIL, List.of(process));
        return compiled.network().footprint(Demand.of(compiled.node(process).orElseThrow()), 0);
    }
}
