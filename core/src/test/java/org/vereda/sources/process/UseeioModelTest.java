package org.vereda.sources.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vereda.SharedData;
import org.vereda.footprint.economy.CoefficientTable;
import org.vereda.footprint.economy.Economies;
import org.vereda.footprint.economy.InputOutputModel;
import org.vereda.footprint.economy.PriceBasis;
import org.vereda.footprint.economy.PriceRatios;
import org.vereda.footprint.economy.SectorNetwork;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.footprint.network.Intensities;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.matrix.Solution;
import org.vereda.matrix.TechnosphereSolver;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;

/** The published totals of USEEIO v2.0.1-411 (US EPA), from its own folder. */
class UseeioModelTest {
    private static Path folder = Path.of("");
    private static InputOutputModel model = Economies.twoSectors();
    private static final Findings FINDINGS = new Findings();

    @BeforeAll
    static void readTheModel() {
        folder = SharedData.require("useeio-v2.0.1-411");
        model = UseeioFolder.read(folder, FINDINGS);
    }

    @Test
    void everyTotalOfEverySectorAndIndicatorIsReproducedByAdjointSolves() {
        CoefficientTable published = UseeioFolder.matrix(folder, "N", 23, 411);

        assertThat(model.intensities(Runnable::run).largestRelativeDifference(published))
                .isLessThan(1e-12);
        assertThat(FINDINGS.sorted()).extracting(Finding::code).containsExactly("sources.model-agrees");
    }

    @Test
    void theLeontiefInverseIsReproducedAndEverySolutionIsExactToTheLastBits() {
        CoefficientTable published = UseeioFolder.matrix(folder, "L", 411, 411);
        TechnosphereSolver solver = model.solver();
        double largest = 0;
        double worstBackwardError = 0;

        for (int sector = 0; sector < 411; sector++) {
            double[] demand = new double[411];
            demand[sector] = 1;
            Solution solution = solver.solve(demand);
            worstBackwardError = Math.max(worstBackwardError, solution.backwardError());
            for (int i = 0; i < 411; i++) {
                largest = Math.max(largest, Math.abs(solution.value(i) - published.get(i, sector)));
            }
        }

        assertThat(largest).isLessThan(1e-12);
        assertThat(worstBackwardError).isLessThan(1e-13);
    }

    @Test
    void printedIntensitiesOfAutomobilesAndMetalStampingAreMet() {
        assertThat(total("GHG", "336111")).isCloseTo(0.360786229, within(5e-10));
        assertThat(total("ENRG", "336111")).isCloseTo(5.99402105, within(5e-9));
        assertThat(total("WATR", "336111")).isCloseTo(14.1760935, within(5e-8));
        assertThat(total("ACID", "336111")).isCloseTo(0.000601992129, within(5e-13));
        assertThat(total("SMOG", "336111")).isCloseTo(0.010572785, within(5e-10));
        assertThat(total("GHG", "336370")).isCloseTo(0.644629552, within(5e-10));
        assertThat(total("ENRG", "336370")).isCloseTo(13.8125575, within(5e-8));
    }

    private static double total(String indicator, String sector) {
        double[] weights = model.direct().row(model.indicator(indicator));
        return model.solver().solveTransposed(weights).value(model.sector(sector));
    }

    @Test
    void greenhouseGasesOfAutomobilesByTier() {
        double[] printed = {0.02776092, 0.04309499, 0.08816339, 0.08303399, 0.05421511, 0.03070982};
        double[] direct = model.direct().row(model.indicator("GHG"));
        double[] output = new double[411];
        output[model.sector("336111")] = 1;

        for (double expected : printed) {
            double tier = 0;
            for (int sector = 0; sector < 411; sector++) {
                tier += direct[sector] * output[sector];
            }
            assertThat(tier).isCloseTo(expected, within(5e-9));
            output = purchases(output);
        }
    }

    private static double[] purchases(double[] output) {
        double[] bought = new double[output.length];
        for (int row = 0; row < bought.length; row++) {
            for (int column = 0; column < output.length; column++) {
                bought[row] += model.requirements().get(row, column) * output[column];
            }
        }
        return bought;
    }

    @Test
    void theModelAsANetworkHasTheSameTotalsWithNamedCategories() {
        SupplyNetwork network = SectorNetwork.of(model);
        Intensities intensities = network.intensities();

        assertThat(network.categories())
                .contains(new ImpactCategory("GHG AR4", "kg CO2 eq"), new ImpactCategory("ENRG", "MJ"));
        assertThat(network.node(model.sector("336111")).unit()).isEqualTo("USD (2012)");
        assertThat(intensities.of(model.sector("336111"), model.indicator("GHG")))
                .isCloseTo(0.360786229, within(5e-10));
        assertThat(intensities.backwardError()).isLessThan(1e-13);
    }

    @Test
    void itsGreenhouseGasesCountWithTheFourthAssessmentReport() {
        assertThat(model.gwpSet()).contains("AR4");
    }

    @Test
    void pricesGoFrom2002To2018AndAreOneIn2012() {
        PriceRatios prices = model.prices().orElseThrow();
        int automobiles = model.sector("336111");

        assertThat(prices.firstYear()).isEqualTo(2002);
        assertThat(prices.lastYear()).isEqualTo(2018);
        assertThat(prices.toBasePrice(automobiles, 2012, PriceBasis.PRODUCER)).isEqualTo(1);
        assertThat(prices.toBasePrice(automobiles, 2012, PriceBasis.PURCHASER))
                .isEqualTo(UseeioFolder.matrix(folder, "Phi", 411, 17).get(automobiles, 10));
    }

    @Test
    void demandVectorsKeepTheirMoney() {
        assertThat(model.demands()).hasSize(4);
        assertThat(model.demands().getFirst().id()).isEqualTo("2012_US_Production_Complete");
        assertThat(model.demands().getFirst().amounts().getFirst()).isEqualTo(17_770_000_000.0);
    }

    @Test
    void industriesFindTheirSector() {
        assertThat(model.industries().sectorsOf("336370")).isEqualTo(List.of("336370"));
        assertThat(model.industries().sectorsOf("336330")).isEqualTo(List.of("3363A0"));
        assertThat(model.industries().sectorsOf("999999")).isEmpty();
    }
}
