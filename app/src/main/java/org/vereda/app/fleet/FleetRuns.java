package org.vereda.app.fleet;

import java.util.List;
import java.util.Optional;
import org.vereda.endoflife.fleet.FleetInput;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.fleet.SurvivalSet;
import org.vereda.endoflife.fleet.Timing;
import org.vereda.endoflife.returns.Scenario;
import org.vereda.endoflife.returns.ScenarioRun;
import org.vereda.endoflife.returns.SecondUse;
import org.vereda.endoflife.returns.SecondUseForecast;
import org.vereda.endoflife.returns.TireForecast;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.vehicles.FleetFolder;

/** Runs the fleets of a folder as they were asked for. */
public final class FleetRuns {
    private final FleetFolder folder;
    private final FleetChoice choice;
    private final Asked asked;

    /**
     * What was asked.
     *
     * @param survivals the names of survival sets, none for all that fit
     * @param battery the name of the set of traction batteries
     * @param tire the name of the set of tires
     * @param use the second use of batteries
     * @param fade the share of its energy that a battery loses in a year
     * @param timing when in its year a cohort enters
     */
    public record Asked(
            List<String> survivals,
            Optional<String> battery,
            Optional<String> tire,
            Optional<SecondUse> use,
            Optional<Double> fade,
            Timing timing) {
        public Asked {
            survivals = List.copyOf(survivals);
        }
    }

    /**
     * Prepares runs.
     *
     * @param packs the survival sets of the packs
     */
    public FleetRuns(FleetFolder folder, List<SurvivalSet> packs, Asked asked) {
        this.folder = folder;
        this.choice = new FleetChoice(packs, folder.survivals());
        this.asked = asked;
    }

    /** The fleets as the folder states them. */
    public Forecast forecast(int last) {
        return forecast(folder.input(), asked.survivals(), asked.battery(), last);
    }

    /** Tires and second use beside a forecast. */
    public FleetReturns returns(Forecast forecast, int last, Findings findings) {
        return new FleetReturns(
                tires(forecast, last, findings),
                asked.use().map(use -> new SecondUseForecast(forecast, use, asked.fade(), last)));
    }

    /** A scenario; what it does not state is as it was asked. */
    public ScenarioRun run(Scenario scenario, int last) {
        Forecast forecast = forecast(
                scenario.input(),
                scenario.survivals().isEmpty() ? asked.survivals() : scenario.survivals(),
                scenario.battery().or(asked::battery),
                last);
        SecondUse use = scenario.use().or(asked::use).orElse(SecondUse.NONE);
        return new ScenarioRun(scenario, new SecondUseForecast(forecast, use, asked.fade(), last));
    }

    private Forecast forecast(FleetInput input, List<String> survivals, Optional<String> battery, int last) {
        return Forecast.of(
                input,
                choice.vehicles(survivals, input),
                choice.batteries(battery),
                folder.sizes(),
                asked.timing(),
                last);
    }

    private Optional<TireForecast> tires(Forecast forecast, int last, Findings findings) {
        if (folder.tires().isEmpty()) {
            return Optional.empty();
        }
        Optional<SurvivalSet> laws = choice.tires(asked.tire());
        if (laws.isEmpty()) {
            findings.add(Finding.warning("fleet.tires-without-law", SourcePosition.ofFile("fleet/tires.csv")));
        }
        return laws.map(set -> TireForecast.of(forecast, set, folder.tires(), asked.timing(), last));
    }
}
