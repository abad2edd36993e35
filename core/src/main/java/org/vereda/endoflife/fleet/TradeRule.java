package org.vereda.endoflife.fleet;

import java.util.Optional;
import org.vereda.quantity.Country;

/**
 * Used vehicles that leave a country. They enter the other one at the same age.
 *
 * @param from the country that they leave
 * @param to the country that they enter, nothing for the rest of the world
 * @param firstYear the first year in which the rule holds
 * @param lastYear the last one
 * @param youngest the least age in whole years at the end of the year
 * @param oldest the greatest age
 * @param share the share of those alive at these ages that leaves in a year, 0 to 1
 */
public record TradeRule(
        Country from, Optional<Country> to, int firstYear, int lastYear, int youngest, int oldest, double share) {
    /**
     * @throws IllegalArgumentException where the share lies outside 0 to 1 or a country trades with itself
     */
    public TradeRule {
        if (!(share >= 0 && share <= 1) || to.filter(from::equals).isPresent()) {
            throw new IllegalArgumentException(from + " to " + to + ": " + share);
        }
    }

    boolean holds(int year, int age) {
        return year >= firstYear && year <= lastYear && age >= youngest && age <= oldest;
    }
}
