package org.vereda.bench.database;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openlca.core.database.IDatabase;
import org.openlca.core.model.Exchange;
import org.openlca.core.model.FlowType;
import org.openlca.core.model.ModelType;
import org.openlca.core.model.Process;
import org.openlca.core.model.ProcessLink;
import org.openlca.core.model.ProductSystem;

/**
 * Links processes of a database of openLCA by the rule of the published USLCI figures: an input goes to the only process
 * whose quantitative reference it is, or to a named one; everything else is cut off. Written on openLCA's own model, so that
 * nothing of Vereda's reader or linker is in it.
 */
final class OpenLcaLinker {
    private final Map<Long, Process> processes = new HashMap<>();
    private final Map<String, Process> byRefId = new HashMap<>();
    private final Map<Long, Process> onlyProvider = new HashMap<>();
    private final Map<Long, Integer> providers = new HashMap<>();

    OpenLcaLinker(IDatabase database, List<String> preferred) {
        for (Process process : database.getAll(Process.class)) {
            processes.put(process.id, process);
            byRefId.put(process.refId, process);
            if (process.quantitativeReference != null) {
                long flow = process.quantitativeReference.flow.id;
                providers.merge(flow, 1, Integer::sum);
                onlyProvider.put(flow, process);
            }
        }
        onlyProvider.keySet().removeIf(flow -> providers.getOrDefault(flow, 0) > 1);
        for (String refId : preferred) {
            Process process = process(refId);
            onlyProvider.put(process.quantitativeReference.flow.id, process);
        }
    }

    Process process(String refId) {
        return Optional.ofNullable(byRefId.get(refId)).orElseThrow();
    }

    /** The chain of one process, for one unit of its reference product in the reference unit of the flow. */
    ProductSystem system(String refId) {
        Process root = process(refId);
        ProductSystem system = ProductSystem.of(root);
        system.targetAmount = 1;
        system.targetUnit = root.quantitativeReference.flow.getReferenceUnit();
        system.targetFlowPropertyFactor = root.quantitativeReference.flow.getReferenceFactor();
        Deque<Process> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            Process user = waiting.remove();
            for (Exchange line : user.exchanges) {
                Process provider = onlyProvider.get(line.flow.id);
                if (provider != null && isDemanded(line) && line.id != user.quantitativeReference.id) {
                    system.processLinks.add(link(user, line, provider));
                    if (system.processes.add(provider.id)) {
                        waiting.add(provider);
                    }
                }
            }
        }
        return system;
    }

    private static boolean isDemanded(Exchange line) {
        return line.isInput ? line.flow.flowType == FlowType.PRODUCT_FLOW : line.flow.flowType == FlowType.WASTE_FLOW;
    }

    private static ProcessLink link(Process user, Exchange line, Process provider) {
        ProcessLink link = new ProcessLink();
        link.processId = user.id;
        link.exchangeId = line.id;
        link.flowId = line.flow.id;
        link.providerId = provider.id;
        link.setProviderType(ModelType.PROCESS);
        return link;
    }
}
