package org.vereda.bench;

import java.util.List;

/** One group of figures. */
interface Measurement {
    /** The goals that it serves, as "G1". */
    String goals();

    /** What is done, for the one who waits. */
    String title();

    /** Measures; programs are checked to give the same numbers before they are timed. */
    List<Figure> measure(Setting setting);

    /** All of them, in the order of the table. */
    List<Measurement> ALL = List.of(
            new AllProducts(),
            new OneDemand(),
            new MonteCarloRuns(),
            new GradientOfAll(),
            new FleetRuns(),
            new GrowthWithSize(),
            new Trust(),
            new LargeBill(),
            new DenseTable(),
            new RegisterYear(),
            new RegisterHistory(),
            new StoreQuestions(),
            new PartnerCalls(),
            new PortalLoad(),
            new PlanAtScale());
}
