package org.vereda.footprint.economy;

import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * How prices of each sector changed over years, and how much of the buyer's price reaches the producer.
 *
 * <p>{@code rho[s][y]} = price level of the base year / price level of year y; {@code phi[s][y]} = producer's price /
 * purchaser's price in year y; both without unit, sectors x years. Source: Ingwersen and others, USEEIO v2.0, Scientific
 * Data 9 (2022) 194, doi 10.1038/s41597-022-01293-7.
 *
 * @param firstYear the year of the first column
 * @param rho price level of the base year over that of the year
 * @param phi producer's over purchaser's price
 */
public record PriceRatios(int firstYear, CoefficientTable rho, CoefficientTable phi) {
    public PriceRatios {
        if (!phi.hasShape(rho.rows(), rho.columns())) {
            throw new IllegalArgumentException("rho is " + rho + ", phi is " + phi);
        }
    }

    public int lastYear() {
        return firstYear + rho.columns() - 1;
    }

    public boolean covers(int year) {
        return year >= firstYear && year <= lastYear();
    }

    /**
     * What one unit of money of a year is worth at the producer's prices of the base year: {@code rho[s][y]}, and times
     * {@code phi[s][y]} where it was paid at the purchaser's price.
     *
     * @throws InvalidInput where the table does not cover the year
     */
    public double toBasePrice(int sector, int year, PriceBasis basis) {
        if (!covers(year)) {
            throw InvalidInput.of(Finding.error(
                    "footprint.price-year-outside",
                    SourcePosition.NOWHERE,
                    Integer.toString(year),
                    Integer.toString(firstYear),
                    Integer.toString(lastYear())));
        }
        double ratio = rho.get(sector, year - firstYear);
        return switch (basis) {
            case PRODUCER -> ratio;
            case PURCHASER -> ratio * phi.get(sector, year - firstYear);
        };
    }
}
