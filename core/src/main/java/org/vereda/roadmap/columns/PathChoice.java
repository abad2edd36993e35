package org.vereda.roadmap.columns;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** One path out of a list. */
final class PathChoice implements Search.Choice {
    private final Part part;
    private final int g;
    private final List<Column> paths;
    private final List<MPVariable> variables = new ArrayList<>();

    PathChoice(Part part, int g, List<Column> paths) {
        this.part = part;
        this.g = g;
        this.paths = paths;
    }

    @Override
    public void addTo(Search.Program program) {
        MPConstraint one = program.solver().makeConstraint(1, 1, "");
        for (Column path : paths) {
            MPVariable variable = program.variable(path.cost());
            one.setCoefficient(variable, 1);
            for (int r : part.rowsOfGroup()[g]) {
                program.add(
                        variable,
                        r,
                        part.rows().get(r).coefficient(part.groups().get(g), path));
            }
            variables.add(variable);
        }
    }

    @Override
    public void hint(Column path, BiConsumer<MPVariable, Double> values) {
        for (int j = 0; j < paths.size(); j++) {
            values.accept(variables.get(j), paths.get(j).samePathAs(path) ? 1.0 : 0.0);
        }
    }

    @Override
    public Column chosen() {
        double most = -1;
        Column chosen = paths.getFirst();
        for (int j = 0; j < paths.size(); j++) {
            double value = variables.get(j).solutionValue();
            if (value > most) {
                most = value;
                chosen = paths.get(j);
            }
        }
        return chosen;
    }
}
