package org.vereda.roadmap.policy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
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
     * At most so many hours of staff may go into options that start in a year.
     *
     * @param year in which year; none for every year that has no row of its own
     * @param hours how many
     */
    record StaffLimit(Scope scope, OptionalInt year, BigDecimal hours, SourcePosition position) implements PolicyRule {}

    /**
     * What a facility pays once, at the latest when the first option starts there: an audit, a permit, setting up.
     *
     * @param amount how much
     */
    record FixedCost(Scope scope, Money amount, SourcePosition position) implements PolicyRule {}

    /**
     * Money of a programme that investments of a year may draw on where a country's own budget does not suffice. What is
     * decided already and what a facility pays once draw nothing.
     *
     * @param scope all, or one country
     * @param year in which year
     * @param amount all that it pays in the year
     * @param perProject the most that one option gets when it starts; none where only the percentage limits it
     * @param percent the most of an investment that it pays, in percent
     */
    record Fund(
            Scope scope,
            int year,
            Money amount,
            Optional<Money> perProject,
            BigDecimal percent,
            SourcePosition position)
            implements PolicyRule {}

    /**
     * Money that a year's budget leaves may be spent in the years that follow without a gap.
     */
    record CarryOver(Scope scope, SourcePosition position) implements PolicyRule {}

    /**
     * A programme that pays a share of the investments made in its years.
     *
     * @param fromYear its first year
     * @param lastYear its last year
     * @param percent the share of an investment that it pays
     */
    record Incentive(Scope scope, int fromYear, int lastYear, BigDecimal percent, SourcePosition position)
            implements PolicyRule {}

    /**
     * By how much production grows each year, and with it every use.
     *
     * @param percentPerYear the growth, negative for a decline
     */
    record ActivityChange(Scope scope, BigDecimal percentPerYear, SourcePosition position) implements PolicyRule {}

    /**
     * By how much uses fall each year without any measure; it lowers the baseline and never counts as a saving.
     *
     * @param percentPerYear the fall
     */
    record AutonomousChange(Scope scope, BigDecimal percentPerYear, SourcePosition position) implements PolicyRule {}

    /**
     * By how much greenhouse gases of a unit of electricity change each year.
     *
     * @param percentPerYear the change, negative where the grid gets cleaner
     */
    record GridChange(Scope scope, BigDecimal percentPerYear, SourcePosition position) implements PolicyRule {}

    /**
     * A year with a shutdown, in which options that stop production may be started. Where a place has a row, they may be
     * started in its shutdown years only.
     *
     * @param year in which year
     * @param weeks how many weeks production stands still
     */
    record Shutdown(Scope scope, int year, BigDecimal weeks, SourcePosition position) implements PolicyRule {}

    /**
     * What the plan costs somebody less what it saves them, discounted, is at most so much.
     *
     * @param limit how much; negative where somebody must gain
     */
    record CostLimit(Scope scope, Money limit, SourcePosition position) implements PolicyRule {}

    /**
     * Somebody gets at least a share of what the plan saves less what it costs.
     *
     * @param percent the share
     */
    record BenefitShare(Scope scope, BigDecimal percent, SourcePosition position) implements PolicyRule {}

    /**
     * The discount rate of the planner.
     *
     * @param percentPerYear the rate, in percent a year
     */
    record DiscountRate(Scope scope, BigDecimal percentPerYear, SourcePosition position) implements PolicyRule {}
}
