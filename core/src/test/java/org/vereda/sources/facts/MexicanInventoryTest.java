package org.vereda.sources.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vereda.SharedData;
import org.vereda.inventory.statistics.Statistic;
import org.vereda.inventory.statistics.StatisticTable;
import org.vereda.quantity.Country;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Units;

/** The original files of Mexico's national inventory of 2016, where they lie beside the checkout. */
class MexicanInventoryTest {
    private static FactFiles read = new FactFiles(StatisticTable.of(List.of()), List.of(), List.of());
    private static final Findings FINDINGS = new Findings();

    @BeforeAll
    static void readOriginals() {
        read = FactFiles.read(
                List.of(
                        SharedData.require("inem-mexico/INEM-2016-fuentes-fijas-sector.csv"),
                        SharedData.require("inem-mexico/INEM-2016-fuentes-fijas-estatal-sector.csv"),
                        SharedData.require("inem-mexico/INEM-2016-Resumen-estatal.csv")),
                FINDINGS);
    }

    @Test
    void everyCellIsReadWithoutAFinding() {
        assertThat(FINDINGS.sorted()).isEmpty();
        assertThat(read.files()).extracting(FactFiles.ReadFile::figures).containsExactly(28 * 7, 523 * 7, 32 * 7);
        assertThat(read.files())
                .extracting(FactFiles.ReadFile::table)
                .containsExactly("inem-fixed", "inem-fixed", "inem-states");
        assertThat(read.missing()).isEmpty();
    }

    @Test
    void theAutomotiveIndustryHasThePublishedFigures() {
        StatisticTable automotive = read.figures()
                .of("inem-fixed")
                .where(figure -> figure.sector().name().equals("Automotriz"));
        assertThat(automotive.indicator("voc").national(Country.MX).sum())
                .contains(Quantity.of("21802.37099", Units.TONNE));
        assertThat(automotive.indicator("voc").regional(Country.MX).figures()).hasSize(21);
        assertThat(automotive
                        .indicator("nox")
                        .where(figure -> figure.subdivision().equals(Optional.of(new Subdivision("MX-NLE"))))
                        .sum())
                .contains(Quantity.of("587.086295", Units.TONNE));
    }

    /** Figures have ten significant digits: states differ from the country by at most one unit of the last of them. */
    @Test
    void statesAddUpToTheCountryInEveryIndustry() {
        Map<String, BigDecimal> residuals = new HashMap<>();
        for (Statistic figure : read.figures().of("inem-fixed").figures()) {
            boolean isCountry = figure.subdivision().isEmpty();
            BigDecimal amount = figure.amount().amount();
            residuals.merge(
                    figure.sector().name() + " " + figure.indicator(),
                    isCountry ? amount.negate() : amount,
                    BigDecimal::add);
        }
        assertThat(residuals).hasSize(28 * 7);
        assertThat(residuals.values()).allMatch(residual -> residual.abs().compareTo(new BigDecimal("0.00001")) < 0);
    }
}
