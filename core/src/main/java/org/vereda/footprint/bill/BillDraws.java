package org.vereda.footprint.bill;

import java.util.Iterator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.vereda.footprint.network.Fact;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.TechnosphereSolver;
import org.vereda.matrix.chance.SignRule;
import org.vereda.matrix.chance.SpreadTable;
import org.vereda.matrix.chance.UncertainMatrix;
import org.vereda.matrix.chance.UncertainSystem;

/**
 * A bill as a system to draw from: its own amounts are distributed, the impacts of products were drawn before.
 *
 * @param vehicle whose bill it is; part of the identity of every amount
 * @param lines in their order, which is that of the entries of the matrices made of them
 */
record BillDraws(String vehicle, List<BillLine> lines) {
    /** The bill behind products, whose drawn impacts stand in the place of factors. */
    UncertainSystem system(
            TechnosphereSolver solver, SparseMatrix uses, List<String> products, DrawnProducts background) {
        SparseMatrix takes = solver.matrix();
        Iterator<BillLine> components =
                lines.stream().filter(line -> line.product().isEmpty()).iterator();
        SpreadTable.Builder takeSpreads = SpreadTable.builder(takes.entries());
        for (int part = 0; part < takes.columns(); part++) {
            for (int entry = takes.columnStart(part); entry < takes.columnEnd(part); entry++) {
                if (takes.row(entry) == part) {
                    takeSpreads.fixed();
                } else {
                    add(takeSpreads, components.next(), -1);
                }
            }
        }
        SpreadTable.Builder useSpreads = SpreadTable.builder(uses.entries());
        lines.stream().filter(line -> line.component().isEmpty()).forEach(line -> add(useSpreads, line, 1));
        return new UncertainSystem(
                solver,
                new UncertainMatrix(takes, takeSpreads.build(), SignRule.KEPT),
                new UncertainMatrix(uses, useSpreads.build(), SignRule.KEPT),
                characterization(products, background));
    }

    private void add(SpreadTable.Builder spreads, BillLine line, int sign) {
        if (line.spread() == 1) {
            spreads.fixed();
        } else {
            spreads.logNormal(identity(line), sign * line.amount(), line.spread());
        }
    }

    private long identity(BillLine line) {
        return Fact.identity(String.join("\n", vehicle, line.part(), line.component(), line.product()));
    }

    /** Of every product and category the drawn impacts, with the first that is not zero as center. */
    private static UncertainMatrix characterization(List<String> products, DrawnProducts background) {
        SparseMatrix.Builder centers = SparseMatrix.builder(background.categories(), products.size());
        for (int product = 0; product < products.size(); product++) {
            for (int category = 0; category < background.categories(); category++) {
                double[] samples = background.samples(products.get(product), category);
                double center = DoubleStream.of(samples)
                        .filter(sample -> sample != 0)
                        .findFirst()
                        .orElse(0);
                centers.add(category, product, center);
            }
        }
        SparseMatrix center = centers.build();
        double[][] values = new double[center.entries()][];
        for (int product = 0; product < products.size(); product++) {
            for (int entry = center.columnStart(product); entry < center.columnEnd(product); entry++) {
                values[entry] = background.samples(products.get(product), center.row(entry));
            }
        }
        return UncertainMatrix.ofSamples(center, values);
    }
}
