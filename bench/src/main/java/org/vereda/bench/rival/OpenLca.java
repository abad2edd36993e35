package org.vereda.bench.rival;

import org.openlca.core.matrix.CalcExchange;
import org.openlca.core.matrix.Demand;
import org.openlca.core.matrix.MatrixData;
import org.openlca.core.matrix.format.CSCMatrix;
import org.openlca.core.matrix.index.EnviFlow;
import org.openlca.core.matrix.index.EnviIndex;
import org.openlca.core.matrix.index.ImpactIndex;
import org.openlca.core.matrix.index.TechFlow;
import org.openlca.core.matrix.index.TechIndex;
import org.openlca.core.matrix.solvers.JavaSolver;
import org.openlca.core.matrix.solvers.MatrixSolver;
import org.openlca.core.matrix.solvers.NativeSolver;
import org.openlca.core.matrix.uncertainties.UMatrix;
import org.openlca.core.model.FlowType;
import org.openlca.core.model.UncertaintyType;
import org.openlca.core.model.descriptors.FlowDescriptor;
import org.openlca.core.model.descriptors.ImpactDescriptor;
import org.openlca.core.model.descriptors.ProcessDescriptor;
import org.openlca.core.results.LcaResult;
import org.openlca.core.results.providers.ResultProviders;
import org.openlca.core.results.providers.SolverContext;
import org.openlca.expressions.FormulaInterpreter;
import org.openlca.nativelib.Module;
import org.openlca.nativelib.NativeLib;
import org.vereda.bench.system.GeneratedSystem;
import org.vereda.matrix.SparseMatrix;

/** openLCA's core library: its result calculation over its own solver, over its native one, or over UMFPACK. */
public final class OpenLca {
    private final String name;
    private final MatrixSolver solver;

    private OpenLca(String name, MatrixSolver solver) {
        this.name = name;
        this.solver = solver;
    }

    /** With what the library falls back to: dense factors in Java. */
    public static OpenLca inJava() {
        return new OpenLca("olca-core in Java", new JavaSolver());
    }

    /** With its own native library, where one has been loaded into this program. */
    public static Sought<OpenLca> withNativeLibrary() {
        return NativeLib.isLoaded(Module.UMFPACK)
                ? new Sought.Found<>(new OpenLca("olca-core, native", new NativeSolver()))
                : new Sought.Missing<>(
                        "olca-core, native",
                        "its binaries olca-native-umfpack are in no public registry for this system");
    }

    /** With UMFPACK behind its solver interface, where the user has installed UMFPACK. */
    public static Sought<OpenLca> withUmfpack() {
        return Umfpack.find().map(umfpack -> new OpenLca("olca-core, UMFPACK", new UmfpackBackEnd(umfpack)));
    }

    public String name() {
        return name;
    }

    /** The system in the library's own matrices and indices. */
    public Project open(GeneratedSystem system) {
        return new Project(system);
    }

    /** A system that has been handed over. */
    public final class Project {
        private final GeneratedSystem system;
        private final MatrixData data = new MatrixData();

        private Project(GeneratedSystem system) {
            this.system = system;
            data.techIndex = products(system);
            data.enviIndex = flows(system.interventions().rows());
            data.impactIndex = categories(system.characterization().rows());
            data.techMatrix = columns(system.technosphere());
            data.enviMatrix = columns(system.interventions());
            data.impactMatrix = columns(system.characterization());
        }

        /** The library's own result for one unit of a product; a negative unit of a waste. */
        public LcaResult result(int product) {
            data.demand = new Demand(
                    data.techIndex.at(product), system.wasteTreatments().contains(product) ? -1 : 1);
            return new LcaResult(
                    ResultProviders.solveLazy(SolverContext.of(data).withSolver(solver)));
        }

        /** The impacts of one unit of a product in all categories, with nothing kept from before. */
        public double[] impacts(int product) {
            LcaResult result = result(product);
            double[] impacts = result.provider().totalImpacts().clone();
            result.dispose();
            return impacts;
        }

        /** Makes every coefficient lognormal around its value, which lets {@link #drawnImpacts} begin. */
        public void makeUncertain() {
            data.techUncertainties = uncertain(system.technosphere(), system.technosphereSpread());
            data.enviUncertainties = uncertain(system.interventions(), system.interventionSpread());
        }

        /** One run of the library's simulation: draws all coefficients anew, then the impacts of one product. */
        public double[] drawnImpacts(int product) {
            data.simulate(new FormulaInterpreter());
            return impacts(product);
        }
    }

    private static CSCMatrix columns(SparseMatrix matrix) {
        int[] starts = new int[matrix.columns() + 1];
        int[] rows = new int[matrix.entries()];
        for (int column = 0; column < matrix.columns(); column++) {
            starts[column + 1] = matrix.columnEnd(column);
        }
        for (int k = 0; k < rows.length; k++) {
            rows[k] = matrix.row(k);
        }
        return new CSCMatrix(matrix.rows(), matrix.columns(), matrix.values(), starts, rows);
    }

    private static TechIndex products(GeneratedSystem system) {
        TechIndex index = new TechIndex();
        for (int i = 0; i < system.size(); i++) {
            ProcessDescriptor process = ProcessDescriptor.create().id(i + 1L).get();
            FlowType type = system.wasteTreatments().contains(i) ? FlowType.WASTE_FLOW : FlowType.PRODUCT_FLOW;
            index.add(TechFlow.of(process, flow(i + 1L, type)));
        }
        return index;
    }

    private static FlowDescriptor flow(long id, FlowType type) {
        FlowDescriptor flow = FlowDescriptor.create().id(id).get();
        flow.flowType = type;
        return flow;
    }

    private static EnviIndex flows(int count) {
        EnviIndex index = EnviIndex.create();
        for (int i = 0; i < count; i++) {
            index.add(EnviFlow.outputOf(flow(1_000_000_000L + i, FlowType.ELEMENTARY_FLOW)));
        }
        return index;
    }

    private static ImpactIndex categories(int count) {
        ImpactIndex index = new ImpactIndex();
        for (int i = 0; i < count; i++) {
            index.add(ImpactDescriptor.create().id(i + 1L).get());
        }
        return index;
    }

    private static UMatrix uncertain(SparseMatrix matrix, double[] spread) {
        UMatrix uncertain = new UMatrix();
        for (int column = 0; column < matrix.columns(); column++) {
            for (int k = matrix.columnStart(column); k < matrix.columnEnd(column); k++) {
                if (spread[k] > 0) {
                    uncertain.add(matrix.row(k), column, lognormal(matrix.value(k), spread[k]));
                }
            }
        }
        return uncertain;
    }

    private static CalcExchange lognormal(double median, double spread) {
        CalcExchange exchange = new CalcExchange();
        exchange.amount = median;
        exchange.conversionFactor = 1;
        exchange.flowType = FlowType.PRODUCT_FLOW;
        exchange.uncertaintyType = UncertaintyType.LOG_NORMAL;
        exchange.parameter1 = median;
        exchange.parameter2 = Math.exp(spread);
        return exchange;
    }
}
