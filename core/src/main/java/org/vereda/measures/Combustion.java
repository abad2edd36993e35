package org.vereda.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.vereda.measures.Formulas.Worked;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

/** What measures on boilers and furnaces save, as a share of their fuel. */
public final class Combustion {
    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Combustion() {}

    /**
     * A boiler or burner tune-up: {@code 1 - efficiency before / efficiency after} of the fuel.
     *
     * <p>Source: Recommendations of the UConn training and assessment center; combustion efficiencies of DOE Steam Tip
     * Sheet 4.
     *
     * @param before combustion efficiency before, as a share
     * @param after combustion efficiency after, as a share
     */
    public static Worked tuneUp(BigDecimal before, BigDecimal after) {
        BigDecimal share = BigDecimal.ONE.subtract(before.divide(after, PRECISION));
        String formula = "1 - %s / %s = %s".formatted(Say.number(before), Say.number(after), Say.number(share));
        return new Worked(new Quantity(share, Units.ONE), formula);
    }

    /**
     * The state of a furnace that decides how much of its fuel heat stays inside.
     *
     * @param oxygen share of oxygen in the dry flue gas
     * @param flueGas temperature of the flue gas
     * @param combustionAir temperature of the combustion air
     */
    public record FurnaceState(BigDecimal oxygen, Temperature flueGas, Temperature combustionAir) {
        /**
         * Available heat in percent of the fuel heat, by the formula of MEASUR (Oak Ridge National Laboratory,
         * EfficiencyImprovement; natural gas): {@code 95 - 0.025 Tf - (cp Tf - 1.07891327) x + (cp Ta - 1.078913827)
         * (1 + x)} with {@code cp = 0.017828518 + 0.000002556 Ta}, excess air {@code x = 8.52381 O2 / (2 - 9.52381 O2)},
         * temperatures in degrees Fahrenheit.
         */
        public BigDecimal availableHeat() {
            BigDecimal excess = excessAir();
            BigDecimal flue = flueGas.fahrenheit();
            BigDecimal air = combustionAir.fahrenheit();
            BigDecimal heat = number("0.000002556").multiply(air).add(number("0.017828518"));
            BigDecimal loss = heat.multiply(flue).subtract(number("1.07891327")).multiply(excess);
            BigDecimal gain = heat.multiply(air).subtract(number("1.078913827")).multiply(BigDecimal.ONE.add(excess));
            return number("95")
                    .subtract(number("0.025").multiply(flue))
                    .subtract(loss)
                    .add(gain, PRECISION);
        }

        /** Air beyond what the fuel needs, as a share of that. */
        public BigDecimal excessAir() {
            BigDecimal below = number("2").subtract(number("9.52381").multiply(oxygen));
            return number("8.52381").multiply(oxygen).divide(below, PRECISION);
        }

        private static BigDecimal number(String text) {
            return new BigDecimal(text);
        }
    }

    /** Air preheat and oxygen trim: {@code 1 - available heat before / available heat after} of the fuel. */
    public static Worked furnace(FurnaceState before, FurnaceState after) {
        BigDecimal first = before.availableHeat();
        BigDecimal second = after.availableHeat();
        if (first.signum() <= 0 || second.signum() <= 0) {
            throw InvalidInput.of(Finding.error(
                    "measures.no-available-heat", SourcePosition.NOWHERE, Say.number(first), Say.number(second)));
        }
        BigDecimal share = BigDecimal.ONE.subtract(first.divide(second, PRECISION));
        String formula = "1 - %s %% / %s %% available heat = %s (O2 %s to %s %%, flue gas %s to %s F, air %s to %s F)"
                .formatted(
                        Say.number(first),
                        Say.number(second),
                        Say.number(share),
                        Say.number(before.oxygen().multiply(HUNDRED)),
                        Say.number(after.oxygen().multiply(HUNDRED)),
                        Say.number(before.flueGas().fahrenheit()),
                        Say.number(after.flueGas().fahrenheit()),
                        Say.number(before.combustionAir().fahrenheit()),
                        Say.number(after.combustionAir().fahrenheit()));
        return new Worked(new Quantity(share, Units.ONE), formula);
    }

    /**
     * A temperature, kept in degrees Fahrenheit because the formulas of the sources use them.
     *
     * @param fahrenheit degrees Fahrenheit
     */
    public record Temperature(BigDecimal fahrenheit) {
        private static final BigDecimal ZERO_RANKINE = new BigDecimal("459.67");
        private static final BigDecimal THIRTY_TWO = BigDecimal.valueOf(32);

        public static Temperature ofFahrenheit(String degrees) {
            return new Temperature(new BigDecimal(degrees));
        }

        /** {@code F = C * 9 / 5 + 32}. */
        public static Temperature ofCelsius(BigDecimal degrees) {
            return new Temperature(degrees.multiply(new BigDecimal("1.8")).add(THIRTY_TWO));
        }

        /** Absolute temperature in degrees Rankine. */
        public BigDecimal rankine() {
            return fahrenheit.add(ZERO_RANKINE, MathContext.DECIMAL128);
        }

        /** The temperature of a number with its unit text {@code F} or {@code C}, with or without a degree sign. */
        static Optional<Temperature> find(BigDecimal number, String unit) {
            return switch (unit.replace("°", "").replace("deg", "").strip()) {
                case "F" -> Optional.of(new Temperature(number));
                case "C" -> Optional.of(ofCelsius(number));
                default -> Optional.empty();
            };
        }
    }
}
