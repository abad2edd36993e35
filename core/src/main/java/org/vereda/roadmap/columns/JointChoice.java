package org.vereda.roadmap.columns;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** The paths of all end uses of a facility together, out of a list: no row has to tie their starts to what the facility pays once. */
final class JointChoice implements Search.Choice {
    private final Part part;
    private final Premises premises;
    private final List<Column[]> alternatives;
    private MPVariable[] variables = {};

    JointChoice(Part part, Premises premises, List<Column[]> alternatives) {
        this.part = part;
        this.premises = premises;
        this.alternatives = alternatives;
    }

    @Override
    public int first() {
        return premises.first();
    }

    @Override
    public void addTo(Search.Program program) {
        MPConstraint one = program.solver().makeConstraint(1, 1, "");
        variables = alternatives.stream()
                .map(paths -> program.variable(Part.cost(paths)))
                .toArray(MPVariable[]::new);
        for (int j = 0; j < variables.length; j++) {
            one.setCoefficient(variables[j], 1);
            double[] sums = sums(alternatives.get(j));
            for (int r = 0; r < sums.length; r++) {
                program.add(variables[j], r, sums[r]);
            }
        }
    }

    private double[] sums(Column[] paths) {
        double[] sums = new double[part.rows().size()];
        for (int g = premises.first(); g < premises.end(); g++) {
            for (int r : part.rowsOfGroup()[g]) {
                sums[r] += part.rows().get(r).coefficient(part.groups().get(g), paths[g - premises.first()]);
            }
        }
        return sums;
    }

    @Override
    public void hint(Column[] plan, BiConsumer<MPVariable, Double> values) {
        for (int j = 0; j < variables.length; j++) {
            values.accept(variables[j], isIn(plan, alternatives.get(j)) ? 1.0 : 0.0);
        }
    }

    private boolean isIn(Column[] plan, Column[] paths) {
        return IntStream.range(0, paths.length).allMatch(m -> paths[m].samePathAs(plan[premises.first() + m]));
    }

    @Override
    public List<Column> chosen() {
        return Arrays.asList(alternatives.get(Search.largest(Arrays.asList(variables))));
    }

    @Override
    public List<Search.Begun> begun() {
        return List.of();
    }
}
