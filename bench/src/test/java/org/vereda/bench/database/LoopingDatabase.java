package org.vereda.bench.database;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
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
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;

/** A solvable database drawn by a seed: every third process treats a waste, amounts come in mixed units and properties. */
final class LoopingDatabase {
    private static final int PROCESSES = 25;
    private static final int NATURES = 8;

    private final Random random;
    private final String name;
    private final UnitGroup masses;
    private final UnitGroup energies;
    private final FlowProperty mass;
    private final FlowProperty energy;
    private final List<ProcessFlow> products = new ArrayList<>();
    private final List<ProcessFlow> natures = new ArrayList<>();

    LoopingDatabase(Random random, String name) {
        this.random = random;
        this.name = name;
        masses = group("mass", unit("kg", 1), unit("t", 1000), unit("g", 0.001));
        energies = group("energy", unit("MJ", 1), unit("kWh", 3.6));
        mass = new FlowProperty(id("mass"), "Mass", masses, false);
        energy = new FlowProperty(id("energy"), "Energy", energies, false);
        for (int i = 0; i < PROCESSES; i++) {
            products.add(flow("product " + i, i % 3 == 2 ? FlowKind.WASTE : FlowKind.PRODUCT));
        }
        for (int i = 0; i < NATURES; i++) {
            natures.add(flow("nature " + i, FlowKind.ELEMENTARY));
        }
    }

    ProcessDatabase database() {
        List<UnitProcess> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(process(i));
        }
        List<ProcessFlow> flows = new ArrayList<>(products);
        flows.addAll(natures);
        return new ProcessDatabase(name, List.of(masses, energies), List.of(mass, energy), flows, List.of(), processes);
    }

    private UnitProcess process(int index) {
        List<FlowAmount> lines = new ArrayList<>();
        ProcessFlow own = products.get(index);
        lines.add(line(1, own, own.kind() == FlowKind.WASTE, 1 + random.nextDouble(), false));
        for (int i = 0; i < 4; i++) {
            ProcessFlow taken = products.get(random.nextInt(PROCESSES));
            boolean isAvoided = random.nextInt(6) == 0;
            lines.add(line(
                    lines.size() + 1, taken, taken.kind() == FlowKind.PRODUCT, 0.15 * random.nextDouble(), isAvoided));
        }
        for (int i = 0; i < 3; i++) {
            int nature = random.nextInt(NATURES);
            lines.add(line(lines.size() + 1, natures.get(nature), nature % 2 == 0, random.nextDouble(), false));
        }
        return new UnitProcess(
                id("process " + index),
                "process " + index,
                ProcessKind.UNIT_PROCESS,
                List.of(),
                ProcessLocation.NONE,
                Optional.empty(),
                1,
                lines,
                List.of(),
                Optional.empty(),
                "",
                SourcePosition.NOWHERE);
    }

    /** A line of that many reference units, stated in any unit of any property of the flow. */
    private FlowAmount line(int number, ProcessFlow flow, boolean isInput, double references, boolean isAvoided) {
        FlowPropertyFactor factor = flow.properties().get(random.nextInt(2));
        List<FlowUnit> units = factor.property().units().units();
        FlowUnit unit = units.get(random.nextInt(units.size()));
        return new FlowAmount(
                number,
                flow,
                isInput,
                references * factor.factor() / unit.factor(),
                unit,
                factor.property(),
                "",
                new Uncertainty.None(),
                "",
                isAvoided,
                "",
                SourcePosition.NOWHERE);
    }

    private ProcessFlow flow(String flowName, FlowKind kind) {
        return new ProcessFlow(
                id(flowName),
                flowName,
                kind,
                List.of(),
                "",
                "",
                List.of(),
                "",
                random.nextBoolean()
                        ? List.of(new FlowPropertyFactor(mass, 1), new FlowPropertyFactor(energy, 42.5))
                        : List.of(new FlowPropertyFactor(energy, 1), new FlowPropertyFactor(mass, 0.03)),
                SourcePosition.NOWHERE);
    }

    private FlowUnit unit(String symbol, double factor) {
        return new FlowUnit(id(symbol), symbol, factor, List.of());
    }

    private UnitGroup group(String kind, FlowUnit... units) {
        return new UnitGroup(id("group " + kind), kind, units[0], List.of(units));
    }

    private String id(String thing) {
        return UUID.nameUUIDFromBytes((name + thing).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
