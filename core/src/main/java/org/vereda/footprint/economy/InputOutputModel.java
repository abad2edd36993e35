package org.vereda.footprint.economy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.vereda.matrix.Solution;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.TechnosphereSolver;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.SourcePosition;

/**
 * An environmentally extended input-output model: what every sector buys from every sector, and what it causes itself,
 * per unit of money at the producer's prices of one year.
 *
 * <p>With A (sectors x sectors, money per money), D (indicators x sectors, indicator per money) and demand f:
 * {@code x = (I - A)^-1 f}, total intensities {@code N = D (I - A)^-1}, one adjoint solve {@code (I - A)' n_k = d_k} for
 * each indicator k. Source: R. E. Miller, P. D. Blair, Input-Output Analysis, 2nd edition (2009), chapters 2 and 10;
 * useeior (doi 10.3390/app12094469).
 *
 * @param name how the model is called
 * @param currency the currency of all coefficients
 * @param year the year of all prices
 * @param gwpSet which set of global warming potentials is in its greenhouse gas indicator; empty where unknown
 * @param sectors the sectors, in the order of all tables
 * @param indicators the indicators, in the order of the rows of {@code direct}
 * @param requirements A
 * @param direct D
 * @param prices the price ratios, where they are given
 * @param demands the demand vectors that came with it
 * @param industries which sectors an industry code stands for
 */
public record InputOutputModel(
        String name,
        Currency currency,
        int year,
        Optional<String> gwpSet,
        List<Sector> sectors,
        List<Indicator> indicators,
        CoefficientTable requirements,
        CoefficientTable direct,
        Optional<PriceRatios> prices,
        List<SectorDemand> demands,
        IndustryConcordance industries) {
    public InputOutputModel {
        sectors = List.copyOf(sectors);
        indicators = List.copyOf(indicators);
        demands = List.copyOf(demands);
        requireShape("A", requirements, sectors.size(), sectors.size());
        requireShape("D", direct, indicators.size(), sectors.size());
        int count = sectors.size();
        prices.ifPresent(
                ratios -> requireShape("Rho", ratios.rho(), count, ratios.rho().columns()));
    }

    private static void requireShape(String matrix, CoefficientTable table, int rows, int columns) {
        if (!table.hasShape(rows, columns)) {
            throw new IllegalArgumentException(matrix + " is " + table + ", not " + rows + " x " + columns);
        }
    }

    /**
     * The place of a sector, by its code or its identifier.
     *
     * @throws InvalidInput where the model has none of that name
     */
    public int sector(String code) {
        return IntStream.range(0, sectors.size())
                .filter(i -> sectors.get(i).code().equals(code)
                        || sectors.get(i).id().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "footprint.unknown-sector",
                        code,
                        sectors.stream().map(Sector::code).toList()));
    }

    /**
     * The place of an indicator, by its code.
     *
     * @throws InvalidInput where the model has none of that name
     */
    public int indicator(String code) {
        return IntStream.range(0, indicators.size())
                .filter(i -> indicators.get(i).code().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "footprint.unknown-indicator",
                        code,
                        indicators.stream().map(Indicator::code).toList()));
    }

    private InvalidInput unknown(String message, String code, Collection<String> known) {
        return InvalidInput.of(
                Finding.error(message, SourcePosition.NOWHERE, code, name, NearestName.orNone(code, known)));
    }

    /** {@code I - A}, prepared for any demand and any weights. */
    public TechnosphereSolver solver() {
        SparseMatrix.Builder builder = SparseMatrix.builder(sectors.size(), sectors.size());
        for (int row = 0; row < sectors.size(); row++) {
            builder.add(row, row, 1);
            for (int column = 0; column < sectors.size(); column++) {
                builder.add(row, column, -requirements.get(row, column));
            }
        }
        return TechnosphereSolver.compile(builder.build());
    }

    /**
     * N: the total of every indicator per unit of money of every sector, indicators x sectors.
     *
     * @param executor where the work is done; none of the bits depends on it
     */
    public CoefficientTable intensities(Executor executor) {
        List<double[]> weights = new ArrayList<>();
        for (int indicator = 0; indicator < indicators.size(); indicator++) {
            weights.add(direct.row(indicator));
        }
        return CoefficientTable.ofRows(solver().solveAllTransposed(weights, executor).stream()
                .map(Solution::values)
                .toArray(double[][]::new));
    }
}
