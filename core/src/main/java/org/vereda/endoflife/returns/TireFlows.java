package org.vereda.endoflife.returns;

import java.util.Optional;

/**
 * The tires that come back in a year.
 *
 * @param freed those that could have run on and whose vehicle ended
 * @param worn those worn out on a vehicle that lives on and got new ones
 * @param together those worn out in the year in which their vehicle ended
 * @param kilograms the mass of all of them when new; empty where that of some was not stated
 */
public record TireFlows(double freed, double worn, double together, Optional<Double> kilograms) {
    /** All of them. */
    public double all() {
        return freed + worn + together;
    }

    TireFlows plus(TireFlows other) {
        return new TireFlows(
                freed + other.freed,
                worn + other.worn,
                together + other.together,
                kilograms.flatMap(mass -> other.kilograms.map(more -> mass + more)));
    }
}
