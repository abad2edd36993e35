package org.vereda.app.fleet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.endoflife.fleet.FleetInput;
import org.vereda.endoflife.returns.Scenario;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.SourcePosition;

/** Which scenarios are set side by side: those that were named, in their order. */
public final class ScenarioChoice {
    /** The fleets as the tables state them, unless a scenario has that name. */
    private static final String BASE = "base";

    private final Map<String, Scenario> scenarios = new LinkedHashMap<>();

    /**
     * The scenarios at hand.
     *
     * @param base the fleets without a scenario
     * @param stated those of the folder
     */
    public ScenarioChoice(FleetInput base, List<Scenario> stated) {
        scenarios.put(BASE, new Scenario(BASE, base, List.of(), Optional.empty(), Optional.empty()));
        stated.forEach(scenario -> scenarios.put(scenario.id(), scenario));
    }

    /**
     * The scenarios of these names.
     *
     * @throws InvalidInput where there is none of a name
     */
    public List<Scenario> named(List<String> names) {
        return names.stream().distinct().map(this::named).toList();
    }

    private Scenario named(String name) {
        return Optional.ofNullable(scenarios.get(name))
                .orElseThrow(() -> InvalidInput.of(Finding.error(
                        "fleet.no-scenario",
                        SourcePosition.ofFile("fleet/scenarios.csv"),
                        name,
                        NearestName.orNone(name, scenarios.keySet()),
                        String.join(", ", scenarios.keySet()))));
    }
}
