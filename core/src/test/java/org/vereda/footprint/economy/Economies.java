package org.vereda.footprint.economy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.vereda.quantity.Currency;

/** Small economies: the one of R. E. Miller and P. D. Blair, Input-Output Analysis (2009), table 2.3, with emissions. */
public final class Economies {
    private Economies() {}

    public static InputOutputModel twoSectors() {
        return new InputOutputModel(
                "Miller and Blair",
                Currency.USD,
                2012,
                Optional.of("AR4"),
                List.of(new Sector("1/US", "1", "Goods", "US", ""), new Sector("2/US", "2", "Services", "US", "")),
                List.of(new Indicator("GHG", "Greenhouse Gases", "kg CO2 eq", "Impact Potential")),
                CoefficientTable.ofRows(new double[][] {{0.15, 0.25}, {0.20, 0.05}}),
                CoefficientTable.ofRows(new double[][] {{3, 0.5}}),
                Optional.empty(),
                List.of(),
                IndustryConcordance.NONE);
    }

    /** An economy drawn by a seed, in which every sector sells for more than it buys. */
    static InputOutputModel random(long seed) {
        Random random = new Random(seed);
        int size = 2 + random.nextInt(6);
        double[][] requirements = new double[size][size];
        double[][] direct = new double[2][size];
        List<Sector> sectors = new ArrayList<>();
        for (int column = 0; column < size; column++) {
            for (int row = 0; row < size; row++) {
                requirements[row][column] = random.nextInt(4) == 0 ? 0 : 0.9 * random.nextDouble() / size;
            }
            direct[0][column] = random.nextDouble();
            direct[1][column] = 10 * random.nextDouble();
            sectors.add(new Sector("S" + column + "/US", "S" + column, "Sector " + column, "US", ""));
        }
        return new InputOutputModel(
                "random economy",
                Currency.USD,
                2012,
                Optional.empty(),
                sectors,
                List.of(
                        new Indicator("GHG", "Greenhouse Gases", "kg CO2 eq", "Impact Potential"),
                        new Indicator("ENRG", "Energy Use", "MJ", "Resource Use")),
                CoefficientTable.ofRows(requirements),
                CoefficientTable.ofRows(direct),
                Optional.empty(),
                List.of(),
                IndustryConcordance.NONE);
    }
}
