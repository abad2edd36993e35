package org.vereda.sources.process;

import java.util.List;
import java.util.Optional;
import org.vereda.footprint.economy.CoefficientTable;
import org.vereda.footprint.economy.Indicator;
import org.vereda.footprint.economy.IndustryConcordance;
import org.vereda.footprint.economy.InputOutputModel;
import org.vereda.footprint.economy.Sector;
import org.vereda.quantity.Currency;

/** The two-sector economy of R. E. Miller and P. D. Blair, Input-Output Analysis (2009), table 2.3, with emissions. */
final class EconomyFixture {
    private EconomyFixture() {}

    static InputOutputModel twoSectors() {
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
}
