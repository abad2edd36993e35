package org.vereda.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import org.vereda.measures.Formulas.Worked;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/**
 * What measures on motors, lighting, rooftop units and cooling towers save in a year.
 *
 * <p>Source, unless said otherwise: Recommendations of the UConn training and assessment center
 * (github.com/UCONN-ITAC/itac-docs, commit bcb7eef).
 */
public final class Equipment {
    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final BigDecimal KBTU_PER_TON_HOUR = BigDecimal.valueOf(12);
    private static final BigDecimal EVAPORATION_GALLONS = BigDecimal.valueOf(120);

    private Equipment() {}

    /**
     * A variable-frequency drive on a centrifugal load: {@code P (1 - f^3) H}.
     *
     * @param power electric power at full speed
     * @param speed mean speed as a share of full speed
     * @param hours hours in a year
     */
    public static Worked variableSpeed(Quantity power, BigDecimal speed, Quantity hours) {
        BigDecimal share = BigDecimal.ONE.subtract(speed.pow(3));
        Quantity energy = CompressedAir.energy(power, hours).times(share);
        return new Worked(energy, Say.product(energy, power, "(1 - " + Say.number(speed) + "^3)", hours));
    }

    /**
     * A better motor: {@code P load H (1/efficiency before - 1/efficiency after)}.
     *
     * @param power rated shaft power
     * @param load mean load as a share of it
     */
    public static Worked motor(Quantity power, BigDecimal load, BigDecimal before, BigDecimal after, Quantity hours) {
        BigDecimal gain = inverse(before).subtract(inverse(after));
        Quantity energy = CompressedAir.energy(power, hours).times(load).times(gain);
        String efficiencies = "(1/" + Say.number(before) + " - 1/" + Say.number(after) + ")";
        return new Worked(energy, Say.product(energy, power, Say.number(load), hours, efficiencies));
    }

    /** New lamps: {@code n (W before - W after) H}. */
    public static Worked lighting(BigDecimal fixtures, Quantity before, Quantity after, Quantity hours) {
        Quantity energy = CompressedAir.energy(before.minus(after), hours).times(fixtures);
        String powers = "(" + Say.it(before) + " - " + Say.it(after) + ")";
        return new Worked(energy, Say.product(energy, Say.number(fixtures), powers, hours));
    }

    /**
     * A better rooftop unit: {@code tons 12 H (1/EER before - 1/EER after)} kWh.
     *
     * @param tons cooling capacity in tons of refrigeration, 12,000 Btu/h each
     * @param before energy efficiency ratio in Btu/Wh
     * @param hours hours at full load in a year
     */
    public static Worked rooftopUnit(BigDecimal tons, BigDecimal before, BigDecimal after, Quantity hours) {
        BigDecimal gain = inverse(before).subtract(inverse(after));
        BigDecimal energy = tons.multiply(KBTU_PER_TON_HOUR)
                .multiply(hours.to(Units.HOUR).amount())
                .multiply(gain, PRECISION);
        Quantity saved = new Quantity(energy, Units.KILOWATT_HOUR);
        String ratios = "(1/" + Say.number(before) + " - 1/" + Say.number(after) + ")";
        return new Worked(saved, Say.product(saved, Say.number(tons) + " ton", "12", hours, ratios));
    }

    /**
     * More cycles of concentration in a cooling tower: make-up is {@code E C / (C - 1)}, evaporation {@code E = 120 * load
     * * hours * load factor} gallons with the load in MMBtu/h. The coefficient is derived from the test cases of the
     * MEASUR Tools Suite.
     *
     * @param load heat rejected at full load
     * @param before cycles of concentration before, above 1
     * @param after cycles of concentration after, above 1
     */
    public static Worked coolingTower(
            Quantity load, BigDecimal loadFactor, Quantity hours, BigDecimal before, BigDecimal after) {
        BigDecimal evaporation = EVAPORATION_GALLONS
                .multiply(load.to(Units.MILLION_BTU.per(Units.HOUR)).amount())
                .multiply(hours.to(Units.HOUR).amount())
                .multiply(loadFactor);
        BigDecimal gain = makeUp(before).subtract(makeUp(after));
        Quantity saved = new Quantity(evaporation.multiply(gain, PRECISION), Units.US_GALLON);
        String cycles = "(%1$s/(%1$s - 1) - %2$s/(%2$s - 1))".formatted(Say.number(before), Say.number(after));
        return new Worked(saved, Say.product(saved, "120 gal/MMBtu", load, hours, Say.number(loadFactor), cycles));
    }

    /**
     * The capacitors that raise a power factor, in kVAR: {@code kW (tan acos before - tan acos after)}. It lowers fees,
     * hardly energy. Source: MEASUR Tools Suite.
     *
     * @param power real power
     */
    public static BigDecimal capacitors(Quantity power, BigDecimal before, BigDecimal after) {
        double reactive = Math.tan(Math.acos(before.doubleValue())) - Math.tan(Math.acos(after.doubleValue()));
        return power.to(Units.KILOWATT).amount().multiply(BigDecimal.valueOf(reactive), PRECISION);
    }

    /** The unit of a cooling tower's load. */
    static Unit heatRate() {
        return Units.MILLION_BTU.per(Units.HOUR);
    }

    private static BigDecimal makeUp(BigDecimal cycles) {
        if (cycles.compareTo(BigDecimal.ONE) <= 0) {
            throw InvalidInput.of(Finding.error("measures.cycles-too-few", SourcePosition.NOWHERE, Say.number(cycles)));
        }
        return cycles.divide(cycles.subtract(BigDecimal.ONE), PRECISION);
    }

    private static BigDecimal inverse(BigDecimal number) {
        return BigDecimal.ONE.divide(number, PRECISION);
    }
}
