package org.vereda.footprint.database;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vereda.inventory.process.AllocationBasis;
import org.vereda.inventory.process.AllocationFactor;
import org.vereda.inventory.process.CoProducts;
import org.vereda.inventory.process.FlowAmount;
import org.vereda.inventory.process.Offer;
import org.vereda.inventory.process.UnitProcess;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;

/** Decides which products of a process become nodes, and which share of each line each of them bears. */
final class ProcessShares {
    private static final double TOLERANCE = 1e-6;

    private final CoProducts coProducts;
    private final Findings findings;

    ProcessShares(CoProducts coProducts, Findings findings) {
        this.coProducts = coProducts;
        this.findings = findings;
    }

    /** The products of the process that become nodes; findings tell what was decided, errors what cannot be. */
    List<Offer> nodes(UnitProcess process) {
        Offer reference = new Offer(process, process.referenceLine());
        if (!process.isMultiOutput()) {
            return List.of(reference);
        }
        List<FlowAmount> delivered = process.delivered().toList();
        return switch (coProducts) {
            case CoProducts.ReferenceOnly only -> {
                findings.add(Finding.warning(
                        "database.reference-only",
                        process.position(),
                        process.label(),
                        reference.line().flow().name(),
                        Integer.toString(delivered.size() - 1),
                        others(process, delivered)));
                yield List.of(reference);
            }
            case CoProducts.Refused refused -> {
                findings.add(Finding.error(
                        "database.several-products", process.position(), process.label(), others(process, delivered)));
                yield List.of(reference);
            }
            case CoProducts.Allocated(AllocationBasis basis) -> {
                List<Offer> offers = new ArrayList<>();
                delivered.forEach(line -> offers.add(new Offer(process, line)));
                requireOne(process, basis, delivered);
                yield offers;
            }
        };
    }

    /** The share of a line that belongs to a product: 1 for a process of one product. */
    double share(Offer product, FlowAmount line) {
        if (!(coProducts instanceof CoProducts.Allocated(AllocationBasis basis))
                || !product.process().isMultiOutput()) {
            return 1;
        }
        return stated(product.process(), basis, product.line().flow().id(), line.number())
                .orElse(0.0);
    }

    private static Optional<Double> stated(UnitProcess process, AllocationBasis basis, String product, int line) {
        return process.allocation().stream()
                .filter(factor -> factor.basis() == basis && factor.product().equals(product))
                .filter(factor -> factor.line() == 0 || factor.line() == line)
                .max(Comparator.comparingInt(AllocationFactor::line))
                .map(AllocationFactor::share);
    }

    /** The shares of every line must add up to 1, or some of it would be lost or counted twice. */
    private void requireOne(UnitProcess process, AllocationBasis basis, List<FlowAmount> delivered) {
        process.lines().stream()
                .filter(line -> !delivered.contains(line))
                .filter(line -> Math.abs(sum(process, basis, delivered, line) - 1) > TOLERANCE)
                .findFirst()
                .ifPresent(line -> findings.add(Finding.error(
                        "database.shares-not-one",
                        line.position(),
                        process.label(),
                        line.flow().name(),
                        Double.toString(sum(process, basis, delivered, line)))));
    }

    private static double sum(UnitProcess process, AllocationBasis basis, List<FlowAmount> delivered, FlowAmount line) {
        return delivered.stream()
                .mapToDouble(product -> stated(process, basis, product.flow().id(), line.number())
                        .orElse(0.0))
                .sum();
    }

    private static String others(UnitProcess process, List<FlowAmount> delivered) {
        return delivered.stream()
                .filter(line -> line.number() != process.reference())
                .map(line -> line.flow().name())
                .collect(Collectors.joining(", "));
    }
}
