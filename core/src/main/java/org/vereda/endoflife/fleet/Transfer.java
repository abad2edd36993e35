package org.vereda.endoflife.fleet;

import java.util.Optional;
import org.vereda.quantity.Country;
import org.vereda.quantity.SourcePosition;

/**
 * Used vehicles that leave the stock of one country at the end of a year, after those that ended in it, and stand in the
 * stock of another one at the same age.
 *
 * @param from the country they leave, empty for one outside the three
 * @param to the country they go to, empty for one outside the three
 * @param type the kind of vehicle
 * @param powertrain what moves them
 * @param year at whose end
 * @param youngest the least age, in years since the year of sale
 * @param oldest the greatest age
 * @param amount how many
 * @param position where it was read
 */
public record Transfer(
        Optional<Country> from,
        Optional<Country> to,
        String type,
        Powertrain powertrain,
        int year,
        int youngest,
        int oldest,
        Amount amount,
        SourcePosition position) {
    /** How many vehicles. */
    public sealed interface Amount {
        /** So many, over the ages in proportion to the stock of each; from outside in equal parts. */
        record Count(double vehicles) implements Amount {}

        /** A share of the stock at each age, 0 to 1. */
        record Share(double share) implements Amount {}

        /** So many times as much. */
        default Amount times(double factor) {
            return switch (this) {
                case Count(double vehicles) -> new Count(vehicles * factor);
                case Share(double share) -> new Share(share * factor);
            };
        }
    }

    /**
     * A checked transfer.
     *
     * @throws org.vereda.quantity.InvalidInput where the ages are reversed, both ends are one country, or the amount makes no sense
     */
    public Transfer {
        if (youngest < 0 || oldest < youngest) {
            throw Counts.refused("fleet.ages-reversed", position, Integer.toString(youngest), Integer.toString(oldest));
        }
        if (from.equals(to)) {
            throw Counts.refused(
                    "fleet.trade-within-country",
                    position,
                    from.map(Country::name).orElse(""));
        }
        requireAmount(from, amount, position);
    }

    private static void requireAmount(Optional<Country> from, Amount amount, SourcePosition position) {
        switch (amount) {
            case Amount.Count(double vehicles) -> Counts.require(vehicles, position);
            case Amount.Share(double share) -> {
                if (!(share >= 0 && share <= 1) || from.isEmpty()) {
                    throw Counts.refused("fleet.trade-share", position, Double.toString(share));
                }
            }
        }
    }

    Transfer times(double factor) {
        return new Transfer(from, to, type, powertrain, year, youngest, oldest, amount.times(factor), position);
    }

    Optional<Segment> source() {
        return from.map(country -> new Segment(country, type, powertrain));
    }

    Optional<Segment> target() {
        return to.map(country -> new Segment(country, type, powertrain));
    }

    boolean holds(int cohort) {
        return year - cohort >= youngest && year - cohort <= oldest;
    }
}
