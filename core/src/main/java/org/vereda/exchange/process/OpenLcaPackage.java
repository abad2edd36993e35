package org.vereda.exchange.process;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vereda.inventory.process.FlowAmount;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.inventory.process.UnitProcess;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * What goes into one openLCA package: a database with what is calculated on it. Every reference inside it leads to something
 * inside it.
 *
 * @param database unit processes with their flows, properties, units and places
 * @param methods impact methods
 * @param systems product systems
 * @param results results of product systems
 */
public record OpenLcaPackage(
        ProcessDatabase database,
        List<ExportedMethod> methods,
        List<ExportedSystem> systems,
        List<ExportedResult> results) {
    public OpenLcaPackage {
        methods = List.copyOf(methods);
        systems = List.copyOf(systems);
        results = List.copyOf(results);
        requireComplete(database);
        methods.forEach(method -> method.categories()
                .forEach(category -> category.factors().keySet().forEach(flow -> require(database, flow))));
        systems.forEach(system -> requirePresent(database.process(system.process()), system.process()));
        requireKnown(results, systems, methods, database);
    }

    /** A database and nothing else. */
    public static OpenLcaPackage of(ProcessDatabase database) {
        return new OpenLcaPackage(database, List.of(), List.of(), List.of());
    }

    private static void requireComplete(ProcessDatabase database) {
        Set<String> groups = new HashSet<>();
        database.unitGroups().forEach(group -> groups.add(group.id()));
        Set<String> properties = new HashSet<>();
        database.properties().forEach(property -> properties.add(property.id()));
        database.properties()
                .forEach(property -> requireIn(groups, property.units().id()));
        database.flows()
                .forEach(flow -> flow.properties()
                        .forEach(factor ->
                                requireIn(properties, factor.property().id())));
        for (UnitProcess process : database.processes()) {
            for (FlowAmount line : process.lines()) {
                require(database, line.flow().id());
                line.conversion();
                if (!line.provider().isEmpty()
                        && database.process(line.provider()).isEmpty()) {
                    throw InvalidInput.of(Finding.error(
                            "exchange.provider-not-in-package",
                            line.position(),
                            line.flow().name(),
                            process.label(),
                            line.provider()));
                }
            }
        }
    }

    private static void requireKnown(
            List<ExportedResult> results,
            List<ExportedSystem> systems,
            List<ExportedMethod> methods,
            ProcessDatabase database) {
        Set<String> systemIds = new HashSet<>();
        systems.forEach(system -> systemIds.add(system.id()));
        Set<String> categoryIds = new HashSet<>();
        methods.forEach(method -> method.categories().forEach(category -> categoryIds.add(category.id())));
        for (ExportedResult result : results) {
            requireIn(systemIds, result.system());
            result.impacts().keySet().forEach(category -> requireIn(categoryIds, category));
            result.inventory().keySet().forEach(flow -> require(database, flow));
        }
    }

    private static void require(ProcessDatabase database, String flow) {
        requirePresent(database.flow(flow), flow);
    }

    private static void requirePresent(Optional<?> thing, String id) {
        if (thing.isEmpty()) {
            throw missing(id);
        }
    }

    private static void requireIn(Set<String> known, String id) {
        if (!known.contains(id)) {
            throw missing(id);
        }
    }

    private static InvalidInput missing(String id) {
        return InvalidInput.of(Finding.error("exchange.not-in-package", SourcePosition.NOWHERE, id));
    }
}
