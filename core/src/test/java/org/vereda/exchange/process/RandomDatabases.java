package org.vereda.exchange.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.vereda.inventory.process.AllocationBasis;
import org.vereda.inventory.process.AllocationFactor;
import org.vereda.inventory.process.FlowAmount;
import org.vereda.inventory.process.FlowKind;
import org.vereda.inventory.process.FlowProperty;
import org.vereda.inventory.process.FlowPropertyFactor;
import org.vereda.inventory.process.FlowUnit;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.inventory.process.ProcessFlow;
import org.vereda.inventory.process.ProcessKind;
import org.vereda.inventory.process.ProcessLocation;
import org.vereda.inventory.process.UnitGroup;
import org.vereda.inventory.process.UnitProcess;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;

/** Databases drawn by a seed, with everything that a unit process can state. */
final class RandomDatabases {
    private final Random random;
    private final UnitGroup masses = group("Units of mass", unit("kg", 1), unit("t", 1000), unit("g", 0.001));
    private final UnitGroup energies = group("Units of energy", unit("MJ", 1), unit("kWh", 3.6));
    private final UnitGroup moneys = group("Units of currency", unit("USD", 1));
    private final FlowProperty mass = new FlowProperty(id("property", "Mass"), "Mass", masses, false);
    private final FlowProperty energy = new FlowProperty(id("property", "Energy"), "Energy", energies, false);
    private final FlowProperty price = new FlowProperty(id("property", "Price"), "Price", moneys, true);
    private final List<ProcessLocation> locations = List.of(
            new ProcessLocation(id("place", "CA"), "CA", "Canada"),
            new ProcessLocation(id("place", "RNA"), "RNA", "North America"));

    private RandomDatabases(long seed) {
        this.random = new Random(seed);
    }

    static ProcessDatabase of(long seed) {
        return new RandomDatabases(seed).database();
    }

    private ProcessDatabase database() {
        int count = 2 + random.nextInt(6);
        List<ProcessFlow> products = new ArrayList<>();
        List<ProcessFlow> natures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            products.add(flow("product " + i, random.nextInt(4) == 0 ? FlowKind.WASTE : FlowKind.PRODUCT));
            natures.add(flow("substance \"" + i + "\" é", FlowKind.ELEMENTARY));
        }
        List<UnitProcess> processes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            processes.add(process(i, products, natures));
        }
        List<ProcessFlow> flows = new ArrayList<>(products);
        flows.addAll(natures);
        return new ProcessDatabase(
                "random", List.of(masses, energies, moneys), List.of(mass, energy, price), flows, locations, processes);
    }

    private ProcessFlow flow(String name, FlowKind kind) {
        return new ProcessFlow(
                id("flow", name),
                name,
                kind,
                random.nextBoolean() ? List.of("Elementary flows", "air") : List.of(),
                random.nextBoolean() ? "124-38-9" : "",
                random.nextBoolean() ? "CO2" : "",
                random.nextBoolean() ? List.of("one", "two") : List.of(),
                random.nextBoolean() ? "CA" : "",
                random.nextBoolean()
                        ? List.of(new FlowPropertyFactor(mass, 1), new FlowPropertyFactor(energy, 42.5))
                        : List.of(new FlowPropertyFactor(energy, 1), new FlowPropertyFactor(mass, 0.03)),
                SourcePosition.NOWHERE);
    }

    private UnitProcess process(int index, List<ProcessFlow> products, List<ProcessFlow> natures) {
        List<FlowAmount> lines = new ArrayList<>();
        ProcessFlow product = products.get(index);
        lines.add(line(3, product, product.kind() == FlowKind.WASTE, "", false));
        for (int i = 0; i < random.nextInt(6); i++) {
            int provider = random.nextInt(products.size());
            ProcessFlow flow = products.get(provider);
            lines.add(line(
                    4 + i,
                    flow,
                    flow.kind() == FlowKind.PRODUCT,
                    random.nextBoolean() ? id("process", "process " + provider) : "",
                    random.nextInt(5) == 0));
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            lines.add(line(20 + i, natures.get(random.nextInt(natures.size())), random.nextBoolean(), "", false));
        }
        return new UnitProcess(
                id("process", "process " + index),
                "process " + index,
                random.nextBoolean() ? ProcessKind.UNIT_PROCESS : ProcessKind.INVENTORY_RESULT,
                random.nextBoolean() ? List.of("Making", "Parts") : List.of(),
                random.nextBoolean() ? locations.get(random.nextInt(2)) : ProcessLocation.NONE,
                random.nextBoolean() ? Optional.of(Period.ofYear(2001 + random.nextInt(20))) : Optional.empty(),
                3,
                lines,
                random.nextBoolean()
                        ? List.of(
                                new AllocationFactor(
                                        AllocationBasis.CAUSAL,
                                        product.id(),
                                        lines.getLast().number(),
                                        random.nextDouble(),
                                        ""),
                                new AllocationFactor(AllocationBasis.PHYSICAL, product.id(), 0, 1, "1.0"))
                        : List.of(),
                random.nextBoolean() ? Optional.of(AllocationBasis.ECONOMIC) : Optional.empty(),
                random.nextBoolean() ? "(1;2;3;4;5)" : "",
                SourcePosition.NOWHERE);
    }

    private FlowAmount line(int number, ProcessFlow flow, boolean isInput, String provider, boolean isAvoided) {
        FlowProperty property = flow.properties().get(random.nextInt(2)).property();
        List<FlowUnit> units = property.units().units();
        double amount = random.nextBoolean() ? random.nextDouble() : 1e-12 * random.nextGaussian();
        return new FlowAmount(
                number,
                flow,
                isInput,
                amount,
                units.get(random.nextInt(units.size())),
                property,
                random.nextInt(4) == 0 ? "2 * x" : "",
                spread(amount),
                random.nextBoolean() ? "(n.a.;2;3;4;5)" : "",
                isAvoided,
                provider,
                SourcePosition.NOWHERE);
    }

    private Uncertainty spread(double amount) {
        return switch (random.nextInt(5)) {
            case 0 -> new Uncertainty.Normal(random.nextDouble() + 0.1);
            case 1 -> new Uncertainty.Lognormal(1 + random.nextDouble());
            case 2 -> new Uncertainty.Triangular(amount - 1, amount + 2);
            case 3 -> new Uncertainty.Uniform(amount - 1, amount + 0.5);
            default -> new Uncertainty.None();
        };
    }

    private static FlowUnit unit(String name, double factor) {
        return new FlowUnit(id("unit", name), name, factor, name.equals("t") ? List.of("tonne") : List.of());
    }

    private static UnitGroup group(String name, FlowUnit... units) {
        return new UnitGroup(id("group", name), name, units[0], List.of(units));
    }

    private static String id(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
