package org.vereda.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.vereda.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The published inverse and intensities of USEEIO v2.0.1-411 (US EPA). */
class InputOutputTableTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theLeontiefInverseIsReproduced() throws IOException {
        double[][] published = matrix("L");

        for (CoreStrategy strategy : CoreStrategy.values()) {
            TechnosphereSolver solver = TechnosphereSolver.compile(leontief(), strategy, List.of());
            assertThat(largestDeviation(solver, published)).isLessThan(1e-12);
        }
    }

    private static double largestDeviation(TechnosphereSolver solver, double[][] published) {
        double largest = 0;
        for (int sector = 0; sector < solver.size(); sector++) {
            double[] unit = new double[solver.size()];
            unit[sector] = 1;
            Solution solution = solver.solve(unit);
            for (int i = 0; i < solver.size(); i++) {
                largest = Math.max(largest, Math.abs(solution.value(i) - published[i][sector]));
            }
        }
        return largest;
    }

    @Test
    void oneAdjointSolvePerIndicatorReproducesTheIntensities() throws IOException {
        TechnosphereSolver solver = TechnosphereSolver.compile(leontief());
        double[][] direct = matrix("D");
        double[][] published = matrix("N");

        for (int indicator = 0; indicator < direct.length; indicator++) {
            Solution solution = solver.solveTransposed(direct[indicator]);
            for (int sector = 0; sector < solver.size(); sector++) {
                double expected = published[indicator][sector];
                assertThat(solution.value(sector)).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
            }
        }
    }

    @Test
    void greenhouseGasesOfOneDollarOfAutomobiles() throws IOException {
        int indicator = index("indicators.json", "GHG");
        int sector = index("sectors.json", "336111");

        Solution solution = TechnosphereSolver.compile(leontief()).solveTransposed(matrix("D")[indicator]);

        assertThat(solution.value(sector)).isCloseTo(0.360786229, within(5e-10));
    }

    private static SparseMatrix leontief() throws IOException {
        double[][] requirements = matrix("A");
        for (int row = 0; row < requirements.length; row++) {
            for (int column = 0; column < requirements.length; column++) {
                requirements[row][column] = (row == column ? 1 : 0) - requirements[row][column];
            }
        }
        return SparseMatrix.ofRows(requirements);
    }

    private static double[][] matrix(String name) throws IOException {
        Path file = SharedData.require("useeio-v2.0.1-411").resolve("matrix").resolve(name + ".json.gz");
        try (InputStream input = new GZIPInputStream(Files.newInputStream(file))) {
            return JSON.readValue(input, double[][].class);
        }
    }

    private static int index(String list, String code) throws IOException {
        Path file = SharedData.require("useeio-v2.0.1-411").resolve(list);
        for (JsonNode entry : JSON.readTree(Files.readString(file))) {
            if (entry.get("code").asString().equals(code)) {
                return entry.get("index").asInt();
            }
        }
        throw new AssertionError("no " + code + " in " + list);
    }
}
