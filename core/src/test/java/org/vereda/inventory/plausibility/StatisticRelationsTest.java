package org.vereda.inventory.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vereda.SharedData;
import org.vereda.inventory.statistics.MissingFigure;
import org.vereda.inventory.statistics.Statistic;
import org.vereda.inventory.statistics.StatisticTable;
import org.vereda.quantity.Country;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Units;
import org.vereda.sources.facts.FactFiles;

/** Tables of Statistics Canada and of Mexico's inventory as published, and a table in which a part is kept back. */
class StatisticRelationsTest {
    private static final Statistic.Sector VEHICLES = new Statistic.Sector("IOIC", "BS33610", "Vehicles", false);

    @Test
    void everyIndustryOfMexicosInventoryIsTheSumOfItsStates() {
        List<Relation> relations = relations(
                "inem-mexico/INEM-2016-fuentes-fijas-sector.csv",
                "inem-mexico/INEM-2016-fuentes-fijas-estatal-sector.csv");
        assertThat(sums(relations)).isEqualTo(28 * 7);
        assertThat(PlausibilityRules.check(relations).all()).isEmpty();
    }

    @Test
    void everyIndustryOfCanadaIsTheSumOfItsProvincesAndFewYearsJump() {
        List<Relation> relations = relations("canada-statcan/GHG_by_gas_type_2009-2023.xlsx");
        assertThat(sums(relations)).isEqualTo(7064);
        Suspicions found = PlausibilityRules.check(relations);
        assertThat(found.perRule()).containsOnlyKeys("series");
        assertThat(found.all()).hasSizeLessThan(20);
    }

    @Test
    void energyAndWaterOfCanadasIndustriesDoNotJump() {
        assertThat(PlausibilityRules.check(
                                relations("canada-statcan/Energy_use.csv.gz", "canada-statcan/water_use.csv.gz"))
                        .all())
                .isEmpty();
    }

    @Test
    void aWrongPartIsFoundAndASumWithAHiddenPartIsNotAskedFor() {
        StatisticTable table =
                StatisticTable.of(List.of(figure("", "30.5"), figure("CA-ON", "20.2"), figure("CA-QC", "12.3")));
        assertThat(PlausibilityRules.check(StatisticRelations.of(table, List.of()))
                        .perRule())
                .containsOnlyKeys("re-addition");
        assertThat(StatisticRelations.of(table, List.of(hidden()))).isEmpty();
    }

    private static MissingFigure hidden() {
        return new MissingFigure(
                "table",
                Country.CA,
                Optional.of(new Subdivision("CA-BC")),
                VEHICLES,
                2022,
                "ghg",
                "",
                "x",
                MissingFigure.Reason.CONFIDENTIAL,
                SourcePosition.of("table.csv", 5, 1));
    }

    private static Statistic figure(String province, String kilotonnes) {
        return new Statistic(
                "table",
                Country.CA,
                province.isEmpty() ? Optional.empty() : Optional.of(new Subdivision(province)),
                VEHICLES,
                2022,
                "ghg",
                "",
                "AR5",
                new Quantity(new BigDecimal(kilotonnes), Units.KILOTONNE),
                "",
                SourcePosition.of("table.csv", province.length() + 2, 1));
    }

    private static long sums(List<Relation> relations) {
        return relations.stream().filter(Relation.Sum.class::isInstance).count();
    }

    private static List<Relation> relations(String... names) {
        FactFiles read =
                FactFiles.read(Stream.of(names).map(SharedData::require).toList(), new Findings());
        return StatisticRelations.of(read.figures(), read.missing());
    }
}
