package org.vereda.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.vereda.measures.Combustion.Temperature;
import org.vereda.measures.Formulas.Worked;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/**
 * What measures on compressed air save. Flows are free air; specific power is electric power for a flow, for example 0.18
 * kW*min/ft3, which is 18 kW per 100 cfm; hours are those of a year.
 *
 * <p>Sources: Recommendations of the UConn training and assessment center (github.com/UCONN-ITAC/itac-docs, commit
 * bcb7eef); pressure: MEASUR Tools Suite of Oak Ridge National Laboratory.
 */
public final class CompressedAir {
    /** Cubic feet of free air a minute. */
    public static final Unit CUBIC_FEET_PER_MINUTE = Units.CUBIC_FOOT.per(Units.MINUTE);
    /** Specific power in the units of compressor data sheets, for one cfm. */
    public static final Unit KILOWATT_PER_CFM = Units.parse("kW*min/ft3");

    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final double ATMOSPHERE_PSI = 14.7;
    private static final double POLYTROPIC_EXPONENT = 0.395 / 1.395;

    private CompressedAir() {}

    /**
     * What repairing leaks saves.
     *
     * @param flow air no longer lost
     * @param power electric power no longer drawn
     * @param energy electricity saved in a year
     */
    public record LeakRepair(Quantity flow, Quantity power, Quantity energy) {
        /**
         * Demand no longer billed in a year, in kW-months: {@code power * sum over months of the share of the power that
         * shows in the billed peak}.
         *
         * @param coincidence that share for each of twelve months
         */
        public Quantity demand(List<BigDecimal> coincidence) {
            return power.times(coincidence.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        /** Money saved in a year: energy times its price for a kWh, demand times its price for a kW-month. */
        public Money value(Money perKilowattHour, Quantity demand, Money perKilowattMonth) {
            return perKilowattHour
                    .times(energy.to(Units.KILOWATT_HOUR).amount())
                    .plus(perKilowattMonth.times(demand.to(Units.KILOWATT).amount()));
        }
    }

    /**
     * Leak repair: {@code flow = found * repairable}, {@code power = flow * specific power}, {@code energy = power *
     * hours}.
     *
     * @param found leak flow found in a survey
     * @param repairable share of it that can be repaired
     * @param specificPower electric power for a flow
     * @param hours hours under pressure in a year
     */
    public static LeakRepair leakRepair(Quantity found, BigDecimal repairable, Quantity specificPower, Quantity hours) {
        Quantity flow = found.to(CUBIC_FEET_PER_MINUTE).times(repairable);
        Quantity power = power(flow, specificPower);
        return new LeakRepair(flow, power, energy(power, hours));
    }

    static Worked leakRepairWorked(Quantity found, BigDecimal repairable, Quantity specificPower, Quantity hours) {
        LeakRepair saved = leakRepair(found, repairable, specificPower, hours);
        return new Worked(
                saved.energy(), Say.product(saved.energy(), found, Say.number(repairable), specificPower, hours));
    }

    /** Less flow at the same pressure, as with engineered nozzles: {@code (before - after) * specific power * hours}. */
    static Worked lessFlow(Quantity before, Quantity after, Quantity specificPower, Quantity hours) {
        Quantity flow = before.to(CUBIC_FEET_PER_MINUTE).minus(after);
        Quantity energy = energy(power(flow, specificPower), hours);
        return new Worked(
                energy, Say.product(energy, "(" + Say.it(before) + " - " + Say.it(after) + ")", specificPower, hours));
    }

    /** A better compressor at the same flow: {@code flow * (specific power before - after) * hours}. */
    static Worked betterCompressor(Quantity flow, Quantity before, Quantity after, Quantity hours) {
        Quantity energy = energy(power(flow, before.minus(after)), hours);
        return new Worked(energy, Say.product(energy, flow, "(" + Say.it(before) + " - " + Say.it(after) + ")", hours));
    }

    /**
     * The share of compressor energy saved by a lower discharge pressure: {@code 1 - [((p2+14.7)/14.7)^c - 1] /
     * [((p1+14.7)/14.7)^c - 1]} with gauge pressures in psi and c = 0.395 / 1.395.
     *
     * @param before gauge pressure before
     * @param after gauge pressure after, not above it
     */
    public static Worked lowerPressure(GaugePressure before, GaugePressure after) {
        double ratio = compressionWork(after) / compressionWork(before);
        BigDecimal share = BigDecimal.ONE.subtract(BigDecimal.valueOf(ratio));
        String formula = "1 - [((%s+14.7)/14.7)^0.28315 - 1] / [((%s+14.7)/14.7)^0.28315 - 1] = %s"
                .formatted(Say.number(after.psi()), Say.number(before.psi()), Say.number(share));
        return new Worked(new Quantity(share, Units.ONE), formula);
    }

    /** The share saved by cooler intake air, by absolute temperatures: {@code 1 - after / before}. */
    public static Worked coolerIntake(Temperature before, Temperature after) {
        BigDecimal share = BigDecimal.ONE.subtract(after.rankine().divide(before.rankine(), PRECISION));
        String formula = "1 - (%s + 459.67) / (%s + 459.67) = %s"
                .formatted(Say.number(after.fahrenheit()), Say.number(before.fahrenheit()), Say.number(share));
        return new Worked(new Quantity(share, Units.ONE), formula);
    }

    /**
     * Fuel saved by using compressor heat: {@code power * hours * recoverable * useful / heater efficiency}.
     *
     * @param power electric power of the compressor
     * @param hours hours in a year when heat is wanted
     * @param recoverable share of the power that can be recovered as heat
     * @param useful share of that heat that is used
     * @param heaterEfficiency efficiency of the heater that burns less
     * @return an amount a year in MMBtu on the higher heating value, as heater efficiencies are stated on it
     */
    static Worked heatRecovery(
            Quantity power, Quantity hours, BigDecimal recoverable, BigDecimal useful, BigDecimal heaterEfficiency) {
        Quantity heat = energy(power, hours).times(recoverable).times(useful).to(Units.MILLION_BTU);
        Unit unit = Units.parse("MMBtu[HHV]");
        Quantity fuel = new Quantity(heat.amount().divide(heaterEfficiency, PRECISION), unit);
        String inputs = Say.product(fuel, power, hours, Say.number(recoverable), Say.number(useful));
        return new Worked(fuel, inputs.replace(" = ", " / " + Say.number(heaterEfficiency) + " = "));
    }

    private static double compressionWork(GaugePressure pressure) {
        double ratio = (pressure.psi().doubleValue() + ATMOSPHERE_PSI) / ATMOSPHERE_PSI;
        return Math.pow(ratio, POLYTROPIC_EXPONENT) - 1;
    }

    private static Quantity power(Quantity flow, Quantity specificPower) {
        Quantity perCfm = specificPower.to(KILOWATT_PER_CFM);
        return new Quantity(flow.to(CUBIC_FEET_PER_MINUTE).amount().multiply(perCfm.amount()), Units.KILOWATT);
    }

    static Quantity energy(Quantity power, Quantity hours) {
        BigDecimal kilowatts = power.to(Units.KILOWATT).amount();
        return new Quantity(kilowatts.multiply(hours.to(Units.HOUR).amount()), Units.KILOWATT_HOUR);
    }

    /**
     * A pressure above that of the atmosphere.
     *
     * @param psi pounds-force per square inch, gauge
     */
    public record GaugePressure(BigDecimal psi) {
        // 1 psi = 6.894757293168 kPa: 4.4482216152605 N over (0.0254 m)^2, NIST SP 811.
        private static final BigDecimal KILOPASCALS = new BigDecimal("6.894757293168");

        public static GaugePressure ofPsi(String psi) {
            return new GaugePressure(new BigDecimal(psi));
        }

        /** The pressure of a number with its unit text {@code psig}, {@code kPa} or {@code bar}, all gauge. */
        static Optional<GaugePressure> find(BigDecimal number, String unit) {
            return switch (unit.strip()) {
                case "psi", "psig" -> Optional.of(new GaugePressure(number));
                case "kPa", "kPag" -> Optional.of(ofKilopascals(number));
                case "bar", "barg" -> Optional.of(ofKilopascals(number.scaleByPowerOfTen(2)));
                default -> Optional.empty();
            };
        }

        private static GaugePressure ofKilopascals(BigDecimal number) {
            return new GaugePressure(number.divide(KILOPASCALS, MathContext.DECIMAL128));
        }
    }
}
