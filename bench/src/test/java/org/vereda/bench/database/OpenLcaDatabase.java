package org.vereda.bench.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.openlca.core.database.Derby;
import org.openlca.core.database.IDatabase;
import org.openlca.core.math.SystemCalculator;
import org.openlca.core.matrix.solvers.JavaSolver;
import org.openlca.core.model.AllocationMethod;
import org.openlca.core.model.CalculationSetup;
import org.openlca.core.model.FlowType;
import org.openlca.core.model.ImpactMethod;
import org.openlca.core.model.ProductSystem;
import org.openlca.core.model.Result;
import org.openlca.core.results.EnviFlowValue;
import org.openlca.core.results.ImpactValue;
import org.openlca.core.results.LcaResult;
import org.openlca.jsonld.ZipStore;
import org.openlca.jsonld.input.JsonImport;
import org.openlca.jsonld.input.UpdateMode;

/**
 * The one database of openLCA in memory, which imports packages and calculates their product systems. All tests of a run
 * share it, because starting it takes longer than most of them.
 */
final class OpenLcaDatabase {
    static {
        // EclipseLink reports every class file of a JDK that is newer than itself, and works with them.
        System.setProperty("eclipselink.logging.level", "OFF");
        System.setProperty("eclipselink.logging.level.metadata", "OFF");
    }

    static final OpenLcaDatabase SHARED = new OpenLcaDatabase();

    private final IDatabase database = Derby.createInMemory();

    private OpenLcaDatabase() {}

    /** Totals of a product system: inventory by identifier of the flow, impacts by identifier of the category. */
    record Totals(Map<String, Double> inventory, Map<String, Double> impacts) {}

    void read(Path archive) throws IOException {
        try (ZipStore store = ZipStore.open(archive.toFile())) {
            new JsonImport(store, database).setUpdateMode(UpdateMode.ALWAYS).run();
        }
    }

    Totals calculate(String system, String method) {
        return calculate(setup(system).withImpactMethod(database.get(ImpactMethod.class, method)));
    }

    private CalculationSetup setup(String system) {
        return CalculationSetup.of(database.get(ProductSystem.class, system)).withAllocation(AllocationMethod.NONE);
    }

    /**
     * Net outputs to nature of a product system, by identifier of the flow. Products that are cut off, which openLCA lists
     * among the flows, are left out.
     */
    Map<String, Double> netOutputs(ProductSystem system) {
        Map<String, Double> net = new TreeMap<>();
        for (EnviFlowValue flow : result(CalculationSetup.of(system).withAllocation(AllocationMethod.NONE))
                .getTotalFlows()) {
            if (flow.flow().flowType != FlowType.ELEMENTARY_FLOW) {
                continue;
            }
            double value = flow.enviFlow().isInput() ? -flow.value() : flow.value();
            net.merge(flow.flow().refId, value, Double::sum);
        }
        return net;
    }

    Map<String, Double> netOutputs(String system) {
        return netOutputs(database.get(ProductSystem.class, system));
    }

    private LcaResult result(CalculationSetup setup) {
        return new SystemCalculator(database).withSolver(new JavaSolver()).calculate(setup);
    }

    private Totals calculate(CalculationSetup setup) {
        LcaResult result = result(setup);
        Map<String, Double> inventory = new TreeMap<>();
        for (EnviFlowValue flow : result.getTotalFlows()) {
            inventory.merge(flow.flow().refId, flow.value(), Double::sum);
        }
        Map<String, Double> impacts = new TreeMap<>();
        if (result.hasImpacts()) {
            for (ImpactValue impact : result.getTotalImpacts()) {
                impacts.put(impact.impact().refId, impact.value());
            }
        }
        return new Totals(inventory, impacts);
    }

    /** The impacts of a result that a package brought along. */
    Map<String, Double> result(String id) {
        Map<String, Double> impacts = new TreeMap<>();
        database.get(Result.class, id)
                .impactResults
                .forEach(impact -> impacts.put(impact.indicator.refId, impact.amount));
        return impacts;
    }

    IDatabase database() {
        return database;
    }
}
