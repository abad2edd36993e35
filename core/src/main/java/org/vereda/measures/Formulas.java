package org.vereda.measures;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vereda.measures.Combustion.FurnaceState;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/** The list of the coded engineering formulas and the inputs that each needs of a facility. */
public final class Formulas {
    /**
     * A coded formula.
     *
     * @param id its identifier in the table of measures
     * @param inputs the names of the inputs that it needs
     * @param work computes it
     */
    record Formula(String id, List<String> inputs, Function<FormulaInputs.Values, Worked> work) {}

    private static final Unit CFM = CompressedAir.CUBIC_FEET_PER_MINUTE;
    private static final Unit SPECIFIC = CompressedAir.KILOWATT_PER_CFM;

    private static final List<Formula> ALL = List.of(
            formula(
                    "leak-repair",
                    in -> CompressedAir.leakRepairWorked(
                            in.quantity("leak_flow", CFM),
                            in.share("repairable_share"),
                            in.quantity("specific_power", SPECIFIC),
                            hours(in)),
                    "leak_flow",
                    "repairable_share",
                    "specific_power",
                    "hours"),
            formula(
                    "air-pressure",
                    in -> CompressedAir.lowerPressure(in.pressure("pressure_before"), in.pressure("pressure_after")),
                    "pressure_before",
                    "pressure_after"),
            formula(
                    "air-nozzles",
                    in -> CompressedAir.lessFlow(
                            in.quantity("flow_before", CFM),
                            in.quantity("flow_after", CFM),
                            in.quantity("specific_power", SPECIFIC),
                            hours(in)),
                    "flow_before",
                    "flow_after",
                    "specific_power",
                    "hours"),
            formula(
                    "specific-power",
                    in -> CompressedAir.betterCompressor(
                            in.quantity("air_flow", CFM),
                            in.quantity("specific_power_before", SPECIFIC),
                            in.quantity("specific_power_after", SPECIFIC),
                            hours(in)),
                    "air_flow",
                    "specific_power_before",
                    "specific_power_after",
                    "hours"),
            formula(
                    "cold-intake",
                    in -> CompressedAir.coolerIntake(in.temperature("intake_before"), in.temperature("intake_after")),
                    "intake_before",
                    "intake_after"),
            formula(
                    "compressor-heat",
                    in -> CompressedAir.heatRecovery(
                            power(in, "compressor_power"),
                            hours(in),
                            in.share("recoverable_share"),
                            in.share("useful_share"),
                            in.share("heater_efficiency")),
                    "compressor_power",
                    "hours",
                    "recoverable_share",
                    "useful_share",
                    "heater_efficiency"),
            formula(
                    "variable-speed",
                    in -> Equipment.variableSpeed(power(in, "motor_power"), in.share("speed_share"), hours(in)),
                    "motor_power",
                    "speed_share",
                    "hours"),
            formula(
                    "premium-motor",
                    in -> Equipment.motor(
                            power(in, "motor_power"),
                            in.share("motor_load"),
                            in.share("efficiency_before"),
                            in.share("efficiency_after"),
                            hours(in)),
                    "motor_power",
                    "motor_load",
                    "efficiency_before",
                    "efficiency_after",
                    "hours"),
            formula(
                    "lighting",
                    in -> Equipment.lighting(
                            in.number("fixtures"), power(in, "power_before"), power(in, "power_after"), hours(in)),
                    "fixtures",
                    "power_before",
                    "power_after",
                    "hours"),
            formula(
                    "rooftop-unit",
                    in -> Equipment.rooftopUnit(
                            in.number("cooling_tons"), in.number("eer_before"), in.number("eer_after"), hours(in)),
                    "cooling_tons",
                    "eer_before",
                    "eer_after",
                    "hours"),
            formula(
                    "boiler-tune-up",
                    in -> Combustion.tuneUp(in.share("efficiency_before"), in.share("efficiency_after")),
                    "efficiency_before",
                    "efficiency_after"),
            formula(
                    "furnace",
                    in -> Combustion.furnace(furnace(in, "before"), furnace(in, "after")),
                    "oxygen_before",
                    "flue_gas_before",
                    "combustion_air_before",
                    "oxygen_after",
                    "flue_gas_after",
                    "combustion_air_after"),
            formula(
                    "cooling-tower",
                    in -> Equipment.coolingTower(
                            in.quantity("heat_load", Equipment.heatRate()),
                            in.share("load_factor"),
                            hours(in),
                            in.number("cycles_before"),
                            in.number("cycles_after")),
                    "heat_load",
                    "load_factor",
                    "hours",
                    "cycles_before",
                    "cycles_after"));

    private Formulas() {}

    /** The identifiers of all coded formulas. */
    public static List<String> ids() {
        return ALL.stream().map(Formula::id).toList();
    }

    /** The inputs that the formula needs, for a form or a question to the plant; none for an unknown formula. */
    public static List<String> inputsOf(String id) {
        return find(id).map(Formula::inputs).orElse(List.of());
    }

    static Optional<Formula> find(String id) {
        return ALL.stream().filter(formula -> formula.id().equals(id)).findFirst();
    }

    private static Formula formula(String id, Function<FormulaInputs.Values, Worked> work, String... inputs) {
        return new Formula(id, List.of(inputs), work);
    }

    private static Quantity hours(FormulaInputs.Values in) {
        return in.quantity("hours", Units.HOUR);
    }

    private static Quantity power(FormulaInputs.Values in, String name) {
        return in.quantity(name, Units.KILOWATT);
    }

    private static FurnaceState furnace(FormulaInputs.Values in, String when) {
        return new FurnaceState(
                in.share("oxygen_" + when),
                in.temperature("flue_gas_" + when),
                in.temperature("combustion_air_" + when));
    }

    /**
     * The result of an engineering formula and the formula with the numbers put in.
     *
     * @param result a share of the use that it works on (unit 1), or an amount a year
     * @param formula the formula with the numbers put in, for people
     */
    public record Worked(Quantity result, String formula) {
        /** True where the result is a share of the use rather than an amount. */
        public boolean isShare() {
            return result.unit().equals(Units.ONE);
        }
    }
}
