package org.vereda.exchange.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.inventory.process.FlowAmount;
import org.vereda.inventory.process.LinkOutcome;
import org.vereda.inventory.process.LinkReport;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.inventory.process.UnitProcess;

/**
 * A linked database as an openLCA package: every line names the provider that it was linked to and no other, so that
 * openLCA's product systems end where the link report says that they do.
 */
public final class LinkedPackage {
    private LinkedPackage() {}

    /**
     * The package of a linked database.
     *
     * @param processes the identifiers of the processes that get a product system, for the amount of their reference line
     * @param methods impact methods to be written along
     */
    public static OpenLcaPackage of(LinkReport report, List<String> processes, List<ExportedMethod> methods) {
        ProcessDatabase database = settled(report);
        return new OpenLcaPackage(
                database,
                methods,
                processes.stream()
                        .map(id -> system(database.process(id).orElseThrow()))
                        .toList(),
                List.of());
    }

    private static ExportedSystem system(UnitProcess process) {
        return new ExportedSystem(
                systemOf(process.id()),
                process.label(),
                process.id(),
                process.referenceLine().amount());
    }

    /** The identifier of the product system of a process. */
    public static String systemOf(String process) {
        return StableIdentifier.named("ProductSystem", process);
    }

    private static ProcessDatabase settled(LinkReport report) {
        Map<String, Map<Integer, String>> providers = new HashMap<>();
        report.of(LinkOutcome.Linked.class)
                .forEach(link -> providers
                        .computeIfAbsent(link.user().id(), user -> new HashMap<>())
                        .put(link.line().number(), link.provider().process().id()));
        ProcessDatabase database = report.database();
        return new ProcessDatabase(
                database.name(),
                database.unitGroups(),
                database.properties(),
                database.flows(),
                database.locations(),
                database.processes().stream()
                        .map(process -> settled(process, providers.getOrDefault(process.id(), Map.of())))
                        .toList());
    }

    private static UnitProcess settled(UnitProcess process, Map<Integer, String> providers) {
        List<FlowAmount> lines = process.lines().stream()
                .map(line -> line.from(
                        Optional.ofNullable(providers.get(line.number())).orElse("")))
                .toList();
        return new UnitProcess(
                process.id(),
                process.name(),
                process.kind(),
                process.category(),
                process.location(),
                process.validity(),
                process.reference(),
                lines,
                process.allocation(),
                process.defaultAllocation(),
                process.dataQuality(),
                process.position());
    }
}
