package org.vereda.sources.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vereda.SharedData;
import org.vereda.footprint.ImpactMethod;
import org.vereda.footprint.ReleaseMasses;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.quantity.Findings;
import org.vereda.sources.ReferencePacks;

/** The chain from register rows to impacts, for the air releases of Ford Chicago Assembly in 2023. */
class TriFordChicagoTest {
    private static final String FORD_CHICAGO_ASSEMBLY = "60633FRDMT12600";

    private static List<Release> air = List.of();

    @BeforeAll
    static void readFordChicagoAssembly() {
        Path file = SharedData.require("tri-basic-illinois/2023_il.csv.gz");
        air = RegisterFiles.read(List.of(file), new Findings())
                .table()
                .ofFacility(Register.TRI, FORD_CHICAGO_ASSEMBLY)
                .releases()
                .filter(release -> release.medium().isAir())
                .toList();
    }

    @Test
    void allMassToAirIsMatched() {
        ReleaseMasses masses = ReleaseMasses.of(air(), ReferencePacks.builtIn().substances());
        assertThat(masses.knownMass()).isEqualByComparingTo("100639.219520455");
        assertThat(masses.unknownMass()).isZero();
        assertThat(masses.elsewhere()).isEmpty();
    }

    @Test
    void smogAndHumanCancerAreThePublishedOnes() {
        assertThat(impact("smog")).isCloseTo(new BigDecimal("551688.988"), Offset.offset(new BigDecimal("0.0005")));
        assertThat(impact("human-health-cancer"))
                .isCloseTo(new BigDecimal("0.00185793771"), Offset.offset(new BigDecimal("5e-12")));
    }

    @Test
    void massOfUnknownSubstancesIsShown() {
        SubstanceDirectory empty = new SubstanceDirectory(List.of(), Map.of(), List.of());
        ReleaseMasses masses = ReleaseMasses.of(air(), empty);
        assertThat(masses.masses()).isEmpty();
        assertThat(masses.unknownMass()).isEqualByComparingTo("100639.219520455");
    }

    private static BigDecimal impact(String category) {
        ReferencePacks packs = ReferencePacks.builtIn();
        ImpactMethod traci = new ImpactMethod(
                "TRACI 2.1",
                packs.characterizationFactors(),
                packs.pack("traci").label());
        return traci.impact(
                        category, ReleaseMasses.of(air(), packs.substances()).masses())
                .total();
    }

    private static Stream<Release> air() {
        return air.stream();
    }
}
