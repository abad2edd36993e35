package org.vereda.roadmap.columns;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

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
    public int first() {
        return g;
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
    public void hint(Column[] plan, BiConsumer<MPVariable, Double> values) {
        for (int j = 0; j < paths.size(); j++) {
            values.accept(variables.get(j), paths.get(j).samePathAs(plan[g]) ? 1.0 : 0.0);
        }
    }

    @Override
    public List<Search.Begun> begun() {
        int never = part.groups().get(g).years();
        return IntStream.range(0, paths.size())
                .mapToObj(j -> new Search.Begun(
                        variables.get(j),
                        0,
                        PremisesPricing.earliest(paths.get(j).starts(), never)))
                .filter(begun -> begun.year() < never)
                .toList();
    }

    @Override
    public List<Column> chosen() {
        return List.of(paths.get(Search.largest(variables)));
    }
}
