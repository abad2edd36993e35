package org.vereda.footprint.potentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.vereda.SharedData;
import org.vereda.footprint.ImpactMethod;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.ComparableReleases;
import org.vereda.inventory.comparison.DataVersion;
import org.vereda.inventory.comparison.ReleaseQuery;
import org.vereda.inventory.comparison.TableInMemory;
import org.vereda.quantity.Findings;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.registers.RegisterFiles;

/** From the common table to impact potentials: the figures of Ford Chicago Assembly, 2023, and their laws. */
class ReleasePotentialsTest {
    private static final ReferencePacks PACKS = ReferencePacks.builtIn();
    private static final ReleaseQuery FORD =
            ReleaseQuery.EVERYTHING.where(Aspect.FACILITY, Set.of("TRI:60633FRDMT12600"));

    @Test
    void theAirReleasesOfOnePlantHaveThePublishedPotentials() {
        ReleasePotentials potentials = potentials(FORD.where(Aspect.MEDIUM, Set.of("AIR_FUGITIVE", "AIR_STACK")));
        assertThat(potential(potentials, "smog"))
                .isCloseTo(new BigDecimal("551688.988"), Offset.offset(new BigDecimal("0.0005")));
        assertThat(potential(potentials, "human-health-cancer"))
                .isCloseTo(new BigDecimal("0.00185793771"), Offset.offset(new BigDecimal("5e-12")));
        ReleasePotentials.Masses masses = potentials.masses().getFirst();
        assertThat(masses.known()).isEqualByComparingTo("100639.219520455");
        assertThat(masses.unknown()).isZero();
        assertThat(masses.elsewhere()).isZero();
    }

    @Test
    void massesAddUpToTheAnswerAndGroupsToTheWhole() {
        ReleaseQuery illinois = ReleaseQuery.EVERYTHING.where(Aspect.INDUSTRY, Set.of("3361", "3363"));
        ReleasePotentials whole = potentials(illinois);
        ReleasePotentials groups = potentials(illinois.by(Aspect.FACILITY));
        BigDecimal all = source().answer(illinois).rows().getFirst().kilograms().orElseThrow();
        assertThat(groups.masses().stream()
                        .flatMap(masses -> Stream.of(masses.known(), masses.unknown(), masses.elsewhere()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(all);
        assertThat(groups.lines().stream()
                        .filter(line -> line.category().equals("smog"))
                        .flatMap(line -> line.potential().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(potential(whole, "smog"));
    }

    @Test
    void aCategoryWithoutAnyFactorHasNoPotential() {
        assertThat(potentials(FORD).lines())
                .filteredOn(line -> line.withFactor().signum() == 0)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.potential()).isEmpty());
    }

    private static BigDecimal potential(ReleasePotentials potentials, String category) {
        return potentials.lines().stream()
                .filter(line -> line.category().equals(category))
                .flatMap(line -> line.potential().stream())
                .findFirst()
                .orElseThrow();
    }

    private static ReleasePotentials potentials(ReleaseQuery query) {
        ImpactMethod traci = new ImpactMethod(
                "TRACI 2.1",
                PACKS.characterizationFactors(),
                PACKS.pack("traci").label());
        return ReleasePotentials.of(query, source().bySubstanceAndMedium(query), PACKS.substances(), traci);
    }

    private static ComparableReleases source() {
        Path file = SharedData.require("tri-basic-illinois/2023_il.csv.gz");
        return new ComparableReleases(
                new TableInMemory(
                        RegisterFiles.read(List.of(file), new Findings()).table(),
                        PACKS.substances(),
                        new DataVersion("test", "test", List.of())),
                PACKS.substances(),
                PACKS.registerThresholds());
    }
}
