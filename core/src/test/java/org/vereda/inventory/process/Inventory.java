package org.vereda.inventory.process;

import java.util.List;
import java.util.Optional;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;

/** Small processes and flows for tests. */
public final class Inventory {
    public static final FlowUnit KILOGRAM = new FlowUnit("kg", "kg", 1, List.of("kilogram"));
    public static final FlowUnit TONNE = new FlowUnit("t", "t", 1000, List.of());
    public static final UnitGroup MASSES = new UnitGroup("masses", "Units of mass", KILOGRAM, List.of(KILOGRAM, TONNE));
    public static final FlowProperty MASS = new FlowProperty("mass", "Mass", MASSES, false);

    public static final FlowUnit MEGAJOULE = new FlowUnit("MJ", "MJ", 1, List.of());
    public static final FlowUnit KILOWATT_HOUR = new FlowUnit("kWh", "kWh", 3.6, List.of());
    public static final UnitGroup ENERGIES =
            new UnitGroup("energies", "Units of energy", MEGAJOULE, List.of(MEGAJOULE, KILOWATT_HOUR));
    public static final FlowProperty ENERGY = new FlowProperty("energy", "Energy", ENERGIES, false);

    private Inventory() {}

    public static ProcessFlow flow(String name, FlowKind kind, FlowPropertyFactor... properties) {
        return new ProcessFlow(
                name,
                name,
                kind,
                List.of(),
                "",
                "",
                List.of(),
                "",
                List.of(properties),
                SourcePosition.ofFile(name + ".json"));
    }

    public static ProcessFlow product(String name) {
        return flow(name, FlowKind.PRODUCT, new FlowPropertyFactor(MASS, 1));
    }

    public static FlowAmount line(int number, ProcessFlow flow, boolean isInput, double amount, FlowUnit unit) {
        FlowProperty property = ENERGIES.has(unit) ? ENERGY : MASS;
        return new FlowAmount(
                number,
                flow,
                isInput,
                amount,
                unit,
                property,
                "",
                new Uncertainty.None(),
                "",
                false,
                "",
                SourcePosition.of("test.json", number, 1));
    }

    /** A process whose line 1 is its reference. */
    public static UnitProcess process(String name, String place, FlowAmount... lines) {
        return new UnitProcess(
                name,
                name,
                ProcessKind.UNIT_PROCESS,
                List.of(),
                place.isEmpty() ? ProcessLocation.NONE : new ProcessLocation(place, place, place),
                Optional.empty(),
                1,
                List.of(lines),
                List.of(),
                Optional.empty(),
                "",
                SourcePosition.ofFile(name + ".json"));
    }
}
