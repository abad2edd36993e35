package org.vereda.footprint.bill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.vereda.matrix.Solution;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.TechnosphereSolver;
import org.vereda.matrix.UnsolvableSystem;
import org.vereda.matrix.chance.SampledImpacts;
import org.vereda.matrix.chance.SamplingPlan;
import org.vereda.matrix.chance.Simulation;
import org.vereda.matrix.chance.UncertainSystem;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * The bill of materials of one vehicle: what its parts take of each other and of the products of a background.
 *
 * <p>With A (n x n) holding ones on the diagonal and elsewhere minus what a part takes of others, U (products x n) what it
 * takes of the background, and p the impacts of one unit of each product, {@code A' y = U' p} gives with y the impact of one
 * unit of every part. That is the solution of background and bill in one system, as the background takes nothing of the bill.
 * Parts and lines are put in order first: the bits of a result do not depend on the order in which lines come.
 */
public final class Bill {
    private final String vehicle;
    private final List<BillLine> lines;
    private final List<String> parts;
    private final Map<String, Integer> partNumbers;
    private final List<String> products;
    private final SparseMatrix takes;
    private final SparseMatrix uses;
    private final TechnosphereSolver solver;

    private Bill(String vehicle, List<BillLine> lines) {
        this.vehicle = vehicle;
        this.lines = lines;
        this.partNumbers = new HashMap<>();
        this.parts = new ArrayList<>();
        lines.stream().map(BillLine::part).forEach(this::count);
        this.products = List.copyOf(new TreeSet<>(lines.stream()
                .map(BillLine::product)
                .filter(product -> !product.isEmpty())
                .toList()));
        this.takes = takes();
        this.uses = uses();
        this.solver = compiled();
    }

    /** Lines come in the order of their parts. */
    private void count(String part) {
        if (partNumbers.putIfAbsent(part, parts.size()) == null) {
            parts.add(part);
        }
    }

    /**
     * Puts the lines of one vehicle together.
     *
     * @throws InvalidInput where there is none, a part takes a thing twice or takes a part without lines, or parts take more
     *     of themselves than they are
     */
    public static Bill of(String vehicle, Collection<BillLine> lines) {
        List<BillLine> ordered = lines.stream().sorted(BillLine.ORDER).toList();
        for (int line = 1; line < ordered.size(); line++) {
            if (ordered.get(line).takesSameAs(ordered.get(line - 1))) {
                BillLine twice = ordered.get(line);
                throw refusal("footprint.bill-twice", vehicle, twice.part(), twice.component() + twice.product());
            }
        }
        return new Bill(vehicle, ordered);
    }

    private SparseMatrix takes() {
        SparseMatrix.Builder matrix = SparseMatrix.builder(parts.size(), parts.size());
        for (int part = 0; part < parts.size(); part++) {
            matrix.add(part, part, 1);
        }
        for (BillLine line : lines) {
            if (line.product().isEmpty()) {
                int part = number(line, line.part());
                matrix.add(number(line, line.component()), part, -line.amount());
            }
        }
        return matrix.build();
    }

    private int number(BillLine line, String part) {
        Integer number = partNumbers.get(part);
        if (number == null) {
            throw refusal("footprint.bill-unknown-component", vehicle, line.part(), part);
        }
        return number;
    }

    private SparseMatrix uses() {
        Map<String, Integer> productNumbers = new HashMap<>();
        products.forEach(product -> productNumbers.put(product, productNumbers.size()));
        SparseMatrix.Builder matrix = SparseMatrix.builder(products.size(), parts.size());
        for (BillLine line : lines) {
            if (!line.product().isEmpty()) {
                matrix.add(productNumbers.getOrDefault(line.product(), 0), number(line, line.part()), line.amount());
            }
        }
        return matrix.build();
    }

    private TechnosphereSolver compiled() {
        try {
            return TechnosphereSolver.compile(takes);
        } catch (UnsolvableSystem unsolvable) {
            throw explained(unsolvable);
        }
    }

    private InvalidInput explained(UnsolvableSystem unsolvable) {
        String named = IntStream.of(unsolvable.indices())
                .limit(5)
                .filter(part -> part >= 0 && part < parts.size())
                .mapToObj(parts::get)
                .reduce((first, second) -> first + ", " + second)
                .orElse("");
        return refusal(
                "footprint.bill-unsolvable", vehicle, named, unsolvable.reason().name());
    }

    private static InvalidInput refusal(String code, String... arguments) {
        return InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, arguments));
    }

    public String vehicle() {
        return vehicle;
    }

    /** The parts in the order of their names. */
    public List<String> parts() {
        return List.copyOf(parts);
    }

    /** The products of the background that it takes, in the order of their names. */
    public List<String> products() {
        return products;
    }

    /** The numbers of the parts that no other part takes, such as the vehicle itself. */
    public int[] roots() {
        int[] takers = new int[parts.size()];
        for (int entry = 0; entry < takes.entries(); entry++) {
            takers[takes.row(entry)]++;
        }
        return IntStream.range(0, takers.length)
                .filter(part -> takers[part] == 1)
                .toArray();
    }

    /**
     * The impacts of one unit of every part: one adjoint solve for each category, eight side by side.
     *
     * @return by category and part
     * @throws InvalidInput where the background lacks a product
     */
    public double[][] impacts(ProductImpacts background) {
        int[] nodes = products.stream().mapToInt(background::product).toArray();
        List<double[]> own = IntStream.range(0, background.categories().size())
                .mapToObj(category -> uses.transposedTimes(IntStream.of(nodes)
                        .mapToDouble(node -> background.value(node, category))
                        .toArray()))
                .toList();
        try {
            return solver.solveAllTransposed(own, Runnable::run).stream()
                    .map(Solution::values)
                    .toArray(double[][]::new);
        } catch (UnsolvableSystem unsolvable) {
            throw explained(unsolvable);
        }
    }

    /**
     * The drawn impacts of one unit of each of the {@link #roots}, in their order, in all categories. The amount of a line is an
     * uncertain number of its own, named by vehicle, part and what is taken.
     *
     * @param background drawn by the same plan
     * @throws InvalidInput where the background lacks a product
     * @throws org.vereda.matrix.chance.TooManyFailures where a drawn bill has no solution
     */
    public SampledImpacts draw(DrawnProducts background, SamplingPlan plan) {
        UncertainSystem system = new BillDraws(vehicle, lines).system(solver, uses, products, background);
        List<double[]> demands = IntStream.of(roots()).mapToObj(this::unitOf).toList();
        return Simulation.of(system, plan).impacts(demands);
    }

    private double[] unitOf(int part) {
        double[] demand = new double[parts.size()];
        demand[part] = 1;
        return demand;
    }
}
