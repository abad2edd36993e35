package org.vereda.roadmap.columns;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * One path through a network whose nodes are the bundles that work before each year and whose arcs lead to the bundle of the
 * year: all paths out of some arcs, without a list of the paths.
 */
final class NetworkChoice implements Search.Choice {
    private final Part part;
    private final int g;
    private final List<Arc> arcs;
    private final List<MPVariable> variables = new ArrayList<>();

    NetworkChoice(Part part, int g, List<Arc> arcs) {
        this.part = part;
        this.g = g;
        this.arcs = arcs;
    }

    @Override
    public int first() {
        return g;
    }

    @Override
    public void addTo(Search.Program program) {
        Map<List<Integer>, MPConstraint> nodes = new HashMap<>();
        MPConstraint source = program.solver().makeConstraint(1, 1, "");
        for (Arc arc : arcs) {
            MPVariable variable = program.variable(part.groups().get(g).cost(arc));
            if (arc.year() == 0) {
                source.setCoefficient(variable, 1);
            } else {
                node(program, nodes, arc.year(), arc.from()).setCoefficient(variable, -1);
            }
            if (arc.year() + 1 < part.groups().get(g).years()) {
                node(program, nodes, arc.year() + 1, arc.to()).setCoefficient(variable, 1);
            }
            for (int r : part.rowsOfGroup()[g]) {
                program.add(
                        variable,
                        r,
                        part.rows().get(r).coefficient(part.groups().get(g), arc));
            }
            variables.add(variable);
        }
    }

    /** What flows in flows out. */
    private static MPConstraint node(
            Search.Program program, Map<List<Integer>, MPConstraint> nodes, int year, int bundle) {
        return nodes.computeIfAbsent(
                List.of(year, bundle), any -> program.solver().makeConstraint(0, 0, ""));
    }

    @Override
    public void hint(Column[] plan, BiConsumer<MPVariable, Double> values) {
        for (int j = 0; j < arcs.size(); j++) {
            values.accept(variables.get(j), isOn(arcs.get(j), plan[g]) ? 1.0 : 0.0);
        }
    }

    private boolean isOn(Arc arc, Column path) {
        return part.groups().get(g).bundle(path.starts(), arc.year() - 1) == arc.from()
                && part.groups().get(g).bundle(path.starts(), arc.year()) == arc.to();
    }

    /**
     * The way out of the empty bundle happens once. An option with a longer lead may have been started before it, so where leads differ,
     * the arcs of each later year are a lane of their own.
     */
    @Override
    public List<Search.Begun> begun() {
        OptionGroup group = part.groups().get(g);
        boolean sameLead =
                group.candidates().stream().mapToInt(Candidate::lead).distinct().count() <= 1;
        List<Search.Begun> found = new ArrayList<>();
        for (int j = 0; j < arcs.size(); j++) {
            Arc arc = arcs.get(j);
            int year = PremisesPricing.earliest(arc.starts(), group.years());
            boolean tells = arc.from() == 0 || !sameLead;
            if (year < group.years() && tells) {
                found.add(new Search.Begun(variables.get(j), arc.from() == 0 ? 0 : 1 + arc.year(), year));
            }
        }
        return found;
    }

    @Override
    public List<Column> chosen() {
        OptionGroup group = part.groups().get(g);
        int[] starts = new int[group.candidates().size()];
        Arrays.fill(starts, -1);
        for (int j = 0; j < arcs.size(); j++) {
            if (variables.get(j).solutionValue() > 0.5) {
                for (int k = 0; k < starts.length; k++) {
                    starts[k] = arcs.get(j).starts()[k] >= 0 ? arcs.get(j).starts()[k] : starts[k];
                }
            }
        }
        return List.of(group.column(starts));
    }
}
