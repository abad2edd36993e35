package org.vereda.cluster;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.vereda.matrix.chance.SamplingPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How sure the footprints of many vehicles are. */
@Command(
        name = "montecarlo",
        description = "Draw the footprints of vehicles, background and bills together, and tell how they spread.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class MonteCarloCommand extends JobCommand {
    @Mixin
    BillOptions asked = new BillOptions();

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many draws; ${DEFAULT-VALUE} where not stated.")
    int runs;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The seed of the draws; the same seed gives the same numbers on every cluster.")
    long seed;

    @Option(
            names = "--plan",
            paramLabel = "lhs|random",
            description = "Latin hypercube, where not stated, or independent draws.")
    Plan plan = Plan.LHS;

    /** How draws are spread. */
    enum Plan {
        LHS,
        RANDOM
    }

    @Override
    protected List<String> inputs() {
        return asked.inputs();
    }

    @Override
    protected String options() {
        return String.join(" ", asked.method, Integer.toString(runs), Long.toString(seed), plan.name());
    }

    @Override
    protected long compute(SparkSession spark, String folder) {
        BillRun bills = asked.run(format());
        BillTask task = draws().onSpark(spark, bills.table(spark).products());
        bills.onSpark(spark, task, folder);
        return 0;
    }

    @Override
    protected long computePlainly(Path folder) {
        BillTask task = draws().plainly(new PlainBills(asked.bills).products());
        asked.run(format()).plainly(task, folder);
        return 0;
    }

    private MonteCarlo draws() {
        return new MonteCarlo(asked.network(run.fileSystems()), samplingPlan());
    }

    private SamplingPlan samplingPlan() {
        return switch (plan) {
            case LHS -> new SamplingPlan.LatinHypercube(seed, runs);
            case RANDOM -> new SamplingPlan.Independent(seed, runs);
        };
    }
}
