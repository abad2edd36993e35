package org.vereda.bench.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.inventory.process.FlowAmount;
import org.vereda.inventory.process.LinkOutcome;
import org.vereda.inventory.process.LinkReport;
import org.vereda.inventory.process.UnitProcess;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.TechnosphereSolver;

/** Inventories of a linked database by Vereda's reader, linker and solver. */
final class OwnInventory {
    private final List<UnitProcess> processes;
    private final Map<String, Integer> places = new HashMap<>();
    private final TechnosphereSolver solver;

    OwnInventory(LinkReport report) {
        processes = List.copyOf(report.database().processes());
        processes.forEach(process -> places.put(process.id(), places.size()));
        SparseMatrix.Builder matrix = SparseMatrix.builder(processes.size(), processes.size());
        for (UnitProcess process : processes) {
            int place = place(process);
            matrix.add(place, place, process.referenceLine().referenceAmount());
        }
        report.of(LinkOutcome.Linked.class).forEach(link -> {
            double sign = link.line().isAvoided() ? 1 : -1;
            matrix.add(
                    place(link.provider().process()),
                    place(link.user()),
                    sign * link.line().referenceAmount());
        });
        solver = TechnosphereSolver.compile(matrix.build());
    }

    private int place(UnitProcess process) {
        return Optional.ofNullable(places.get(process.id())).orElseThrow();
    }

    /** Net outputs to nature in reference units, by flow, for a demand in the reference unit of the process's product. */
    Map<String, Double> of(String process, double demand) {
        double[] wanted = new double[processes.size()];
        wanted[Optional.ofNullable(places.get(process)).orElseThrow()] = demand;
        double[] runs = solver.solve(wanted).values();
        Map<String, Double> inventory = new TreeMap<>();
        for (UnitProcess each : processes) {
            double run = runs[place(each)];
            if (run != 0) {
                each.elementary().forEach(line -> inventory.merge(line.flow().id(), run * net(line), Double::sum));
            }
        }
        return inventory;
    }

    private static double net(FlowAmount line) {
        return line.isInput() ? -line.referenceAmount() : line.referenceAmount();
    }
}
