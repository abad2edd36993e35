package org.vereda.sources.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vereda.SharedData;
import org.vereda.inventory.statistics.MissingFigure;
import org.vereda.inventory.statistics.MissingFigure.Reason;
import org.vereda.inventory.statistics.Statistic;
import org.vereda.inventory.statistics.StatisticTable;
import org.vereda.quantity.Country;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/** The original tables of Statistics Canada, where they lie beside the checkout. */
class StatisticsCanadaTest {
    private static FactFiles read = new FactFiles(StatisticTable.of(List.of()), List.of(), List.of());
    private static final Findings FINDINGS = new Findings();

    @BeforeAll
    static void readOriginals() {
        read = FactFiles.read(
                List.of(
                        SharedData.require("canada-statcan/GHG_by_gas_type_2009-2023.xlsx"),
                        SharedData.require("canada-statcan/Energy_use.csv.gz"),
                        SharedData.require("canada-statcan/water_use.csv.gz")),
                FINDINGS);
    }

    private static StatisticTable greenhouseGases() {
        return read.figures().of("statcan-ghg").indicator("ghg");
    }

    private static Quantity national(StatisticTable table, int year, String code) {
        return table.year(year)
                .national(Country.CA)
                .where(figure -> figure.sector().code().equals(code))
                .sum()
                .orElseThrow();
    }

    @Test
    void everyCellIsReadWithoutAFinding() {
        assertThat(FINDINGS.sorted()).isEmpty();
        assertThat(read.files()).extracting(FactFiles.ReadFile::figures).containsExactly(24_724 * 4, 1_733, 630);
        assertThat(read.files()).extracting(FactFiles.ReadFile::missing).containsExactly(0, 81, 14);
        assertThat(read.figures().of("statcan-ghg").figures())
                .filteredOn(figure -> !figure.indicator().equals("co2"))
                .allMatch(figure -> figure.basis().equals("AR5"));
    }

    @Test
    void theAutomotiveIndustriesHaveThePublishedFigures() {
        assertThat(national(greenhouseGases(), 2023, "BS33610")).isEqualTo(Quantity.of("598.87", Units.KILOTONNE));
        assertThat(national(greenhouseGases(), 2023, "BS33620")).isEqualTo(Quantity.of("89.01", Units.KILOTONNE));
        assertThat(national(greenhouseGases(), 2023, "BS33630")).isEqualTo(Quantity.of("370.34", Units.KILOTONNE));
        StatisticTable energy = read.figures().of("statcan-energy");
        assertThat(national(energy, 2023, "BS33610")).isEqualTo(Quantity.of("13280", Units.TERAJOULE));
        assertThat(national(energy, 2009, "BS33630")).isEqualTo(Quantity.of("15385", Units.TERAJOULE));
        StatisticTable water = read.figures().of("statcan-water");
        assertThat(national(water, 2021, "BS336")).isEqualTo(Quantity.of("6231000", Units.CUBIC_METER));
    }

    /** Each province is rounded to 0.01 kt, thirteen of them and Canada: at most 0.07 kt. The largest is 0.04 kt. */
    @Test
    void provincesAddUpToCanadaWithinTheirRounding() {
        Map<String, BigDecimal> residuals = new HashMap<>();
        for (Statistic figure : greenhouseGases().figures()) {
            boolean isCanada = figure.subdivision().isEmpty();
            BigDecimal amount = figure.amount().amount();
            residuals.merge(
                    figure.year() + figure.sector().code() + figure.sector().name(),
                    isCanada ? amount.negate() : amount,
                    BigDecimal::add);
        }
        assertThat(residuals).hasSize(1_766);
        assertThat(residuals.values()).allMatch(residual -> residual.abs().compareTo(new BigDecimal("0.04")) <= 0);
    }

    /** 113 industries rounded to 0.01 kt add up to their total within 0.6 kt. */
    @Test
    void industriesAddUpToTheirTotal() {
        for (int year = 2009; year <= 2023; year++) {
            StatisticTable canada = greenhouseGases().year(year).national(Country.CA);
            Quantity industries = canada.parts()
                    .where(figure -> !figure.sector().code().startsWith("PEH"))
                    .sum()
                    .orElseThrow();
            Quantity total = canada.where(figure -> figure.sector().name().equals("Total, industries"))
                    .sum()
                    .orElseThrow();
            assertThat(industries.minus(total).amount().abs()).isLessThan(new BigDecimal("0.1"));
        }
    }

    @Test
    void confidentialAndUnavailableCellsStayApartFromZero() {
        assertThat(read.missing())
                .filteredOn(cell -> cell.table().equals("statcan-energy"))
                .filteredOn(cell -> cell.reason() == Reason.CONFIDENTIAL)
                .hasSize(33)
                .extracting(MissingFigure::symbol)
                .containsOnly("x");
        assertThat(read.missing())
                .filteredOn(cell -> cell.sector().code().equals("BS33650"))
                .extracting(MissingFigure::year)
                .containsExactly(2014);
    }

    @Test
    void preliminaryWaterFiguresKeepTheirMark() {
        assertThat(read.figures().of("statcan-water").figures())
                .filteredOn(figure -> figure.mark().equals("p"))
                .hasSize(90)
                .extracting(Statistic::year)
                .containsOnly(2019);
    }
}
