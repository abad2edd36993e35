package org.vereda.roadmap;

import java.math.BigDecimal;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;

/** A rule under which a roadmap is made; each kind is one record. */
public sealed interface PolicyRule {
    /** Whose decisions it binds. */
    Scope scope();

    /** Where the row was read. */
    SourcePosition position();

    /**
     * Options whose simple payback is longer than the limit are not taken.
     *
     * @param years the longest payback in years
     */
    record PaybackLimit(Scope scope, BigDecimal years, SourcePosition position) implements PolicyRule {}

    /**
     * A yearly sum for options that the payback limit would refuse.
     *
     * @param year in which year
     * @param limit how much may be invested in them
     */
    record SetAside(Scope scope, int year, Money limit, SourcePosition position) implements PolicyRule {}

    /**
     * A price on greenhouse gases.
     *
     * @param fromYear the first year
     * @param perTonne the price of a tonne CO2e
     */
    record CarbonPrice(Scope scope, int fromYear, Money perTonne, SourcePosition position) implements PolicyRule {}

    /**
     * At most so many options may be started in a year at one facility.
     *
     * @param starts how many
     */
    record StartLimit(Scope scope, int starts, SourcePosition position) implements PolicyRule {}

    /**
     * The discount rate of the planner.
     *
     * @param percentPerYear the rate, in percent a year
     */
    record DiscountRate(Scope scope, BigDecimal percentPerYear, SourcePosition position) implements PolicyRule {}
}
