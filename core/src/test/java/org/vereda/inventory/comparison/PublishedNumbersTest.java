package org.vereda.inventory.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vereda.SharedData;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.ReleaseTable;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Units;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.registers.RegisterFiles;

/** Illinois 2023 and Mexico 2022, asked through the common table. */
class PublishedNumbersTest {
    private static final ReferencePacks PACKS = ReferencePacks.builtIn();
    private static final Set<String> AUTOMOTIVE = Set.of("3361", "3362", "3363");
    private static final Set<String> RELEASED = Arrays.stream(Medium.values())
            .filter(Medium::isReleaseOrDisposal)
            .map(Enum::name)
            .collect(Collectors.toSet());

    private static ReleaseTable illinoisAndMexico = ReleaseTable.of(List.of(), List.of());

    @BeforeAll
    static void read() {
        List<Path> files = List.of(
                SharedData.require("tri-basic-illinois/2023_il.csv.gz"),
                SharedData.require("retc-mexico/emisiones/em_2022.csv.gz"),
                SharedData.require("retc-mexico/emisoras/es_2022.csv.gz"));
        illinoisAndMexico = RegisterFiles.read(files, new Findings()).table();
    }

    @Test
    void automotiveReleasesOfIllinoisInPounds() {
        ReleaseAnswer answer = source().answer(ReleaseQuery.EVERYTHING
                .where(Aspect.SUBDIVISION, Set.of("US-IL"))
                .where(Aspect.INDUSTRY, AUTOMOTIVE));
        assertThat(answer.rows().getFirst().facilities()).isEqualTo(43);
        BigDecimal pounds = TableInMemory.total(source().answer(ReleaseQuery.EVERYTHING
                        .where(Aspect.SUBDIVISION, Set.of("US-IL"))
                        .where(Aspect.INDUSTRY, AUTOMOTIVE)
                        .where(Aspect.MEDIUM, RELEASED)))
                .to(Units.POUND)
                .amount();
        // The sum of the totals that the forms state is 393,896.582; their parts are rounded by themselves.
        assertThat(pounds).isEqualByComparingTo("393896.581");
    }

    @Test
    void automotiveAirReleasesOfMexico() {
        ReleaseQuery air = ReleaseQuery.EVERYTHING
                .where(Aspect.COUNTRY, Set.of("MX"))
                .where(Aspect.INDUSTRY, AUTOMOTIVE)
                .where(Aspect.DESTINATION, Set.of("AIR"));
        assertThat(kilograms(air, "124-38-9")).isEqualByComparingTo("1767946669.212");
        assertThat(source().answer(ReleaseQuery.EVERYTHING
                                .where(Aspect.COUNTRY, Set.of("MX"))
                                .where(Aspect.INDUSTRY, AUTOMOTIVE))
                        .rows()
                        .getFirst()
                        .facilities())
                .isEqualTo(307);
    }

    @Test
    void solventsOfTheAutomotiveFacilitiesOfMexico() {
        ReleaseQuery all = ReleaseQuery.EVERYTHING
                .where(Aspect.COUNTRY, Set.of("MX"))
                .where(Aspect.INDUSTRY, AUTOMOTIVE)
                .where(Aspect.DESTINATION, Set.of("AIR"));
        assertThat(kilograms(all, "108-88-3")).isEqualByComparingTo("185868.333");
        assertThat(kilograms(all, "100-42-5")).isEqualByComparingTo("35145.218");
    }

    @Test
    void mostOfMexicosMassIsNotComparableAndTheAnswerSaysSo() {
        ReleaseAnswer matched = source().answer(ReleaseQuery.EVERYTHING
                .where(Aspect.INDUSTRY, AUTOMOTIVE)
                .by(Aspect.COUNTRY)
                .with(Coverage.MATCHED));
        // Illinois is of 2023 and Mexico of 2022: no year is in both.
        assertThat(matched.rows()).isEmpty();
        assertThat(matched.notes()).hasSize(1);
    }

    private static BigDecimal kilograms(ReleaseQuery query, String substance) {
        return TableInMemory.total(source().answer(query.where(Aspect.SUBSTANCE, Set.of(substance))))
                .amount()
                .setScale(3, RoundingMode.HALF_UP);
    }

    private static ReleaseSource source() {
        return new ComparableReleases(
                new TableInMemory(illinoisAndMexico, PACKS.substances(), new DataVersion("test", "test", List.of())),
                PACKS.substances(),
                PACKS.registerThresholds());
    }
}
