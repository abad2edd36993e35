package org.vereda.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.vereda.cluster.standalone.Standalone;
import org.vereda.footprint.bill.ProductImpacts;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.matrix.chance.SamplingPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures the same work on one thread without Spark, with one worker and with two, on made-up bills, and requires that all
 * give the same bits.
 */
@Command(
        name = "measure",
        description = {
            "Measure the plain run, one worker and two workers of one core each beside each other, on bills made from a seed.",
            "Workers are processes of this machine; the file of the bills is read and the results are written by all."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class MeasureCommand implements Callable<Integer> {
    private static final int PARTS_OF_A_VEHICLE = 10_000;
    private static final int FILES = 8;
    private static final int CATEGORIES = 16;
    private static final double NANOSECONDS = 1e9;

    @Option(
            names = "--parts",
            defaultValue = "1000000",
            description = "of all bills; ${DEFAULT-VALUE} where not stated")
    int parts;

    @Option(
            names = "--drawn-parts",
            defaultValue = "100000",
            description = "for draws; ${DEFAULT-VALUE} where not stated")
    int drawnParts;

    @Option(names = "--runs", defaultValue = "200", description = "of draws; ${DEFAULT-VALUE} where not stated")
    int runs;

    @Option(
            names = "--processes",
            defaultValue = "2000",
            description = "of the background; ${DEFAULT-VALUE} where not stated")
    int processes;

    @Option(names = "--memory", defaultValue = "1g", description = "of a worker; ${DEFAULT-VALUE} where not stated")
    String memory = "";

    @Option(names = "--moved", description = "measure bills in any order too, which are moved before they are computed")
    boolean moved;

    @Option(
            names = "--folder",
            required = true,
            description = "an empty folder for bills, results and what workers say")
    Path folder = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    /** Seconds of each work by name, in the order of the work. */
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    /** The same of processors: of this thread, or of the tasks of workers. */
    private final Map<String, List<Double>> processors = new HashMap<>();

    private Busy busy = new Busy();

    @Override
    public Integer call() throws IOException {
        Forge forge = new Forge(processes, CATEGORIES, 1);
        SupplyNetwork background = forge.background();
        forge.bills(folder.resolve("bills"), Math.max(1, parts / PARTS_OF_A_VEHICLE), PARTS_OF_A_VEHICLE, FILES);
        forge.bills(folder.resolve("drawn"), Math.max(1, drawnParts / PARTS_OF_A_VEHICLE), PARTS_OF_A_VEHICLE, FILES);
        forge.bills(folder.resolve("one"), 1, 10, 1);
        MonteCarlo draws = new MonteCarlo(background, new SamplingPlan.LatinHypercube(1, runs));
        BillTask footprints = new FootprintTask(ProductImpacts.of(background.intensities()), false);
        plain(footprints, draws);
        for (int workers = 1; workers <= 2; workers++) {
            cluster(workers, footprints, draws);
        }
        tell();
        return ClusterCommand.DONE;
    }

    private void plain(BillTask footprints, MonteCarlo draws) throws IOException {
        timed("fixed", () -> {});
        timed("footprint", () -> bills("bills", true).plainly(footprints, folder.resolve("plain-footprint")));
        timed("montecarlo", () -> {
            BillTask task = draws.plainly(new PlainBills(bills("drawn", true).bills()).products());
            bills("drawn", true).plainly(task, folder.resolve("plain-montecarlo"));
        });
    }

    private void cluster(int workers, BillTask footprints, MonteCarlo draws) throws IOException {
        String name = workers + "-";
        try (Standalone cluster = Standalone.start(workers, memory, folder.resolve(name + "cluster"))) {
            Optional<SparkSession> opened = Optional.empty();
            try {
                long start = System.nanoTime();
                SparkSession spark = Sessions.open(cluster.url(), new HashMap<>(cluster.settings()));
                opened = Optional.of(spark);
                busy = Busy.watching(spark);
                bills("one", true).onSpark(spark, footprints, place(name + "one"));
                note("fixed", System.nanoTime() - start, 0);
                timed("footprint", () -> bills("bills", true).onSpark(spark, footprints, place(name + "footprint")));
                requireSame(name, "footprint");
                timed("montecarlo", () -> {
                    BillRun bills = bills("drawn", true);
                    BillTask task = draws.onSpark(spark, bills.table(spark).products());
                    bills.onSpark(spark, task, place(name + "montecarlo"));
                });
                requireSame(name, "montecarlo");
                if (moved) {
                    timed("footprint, moved", () -> moved(spark, footprints, name));
                }
            } finally {
                opened.ifPresent(SparkSession::stop);
            }
        }
    }

    private void moved(SparkSession spark, BillTask footprints, String name) {
        spark.conf().unset("spark.sql.files.maxPartitionBytes");
        spark.conf().unset("spark.sql.files.openCostInBytes");
        bills("bills", false).onSpark(spark, footprints, place(name + "moved"));
    }

    private BillRun bills(String name, boolean whole) {
        return new BillRun(List.of(place(name)), whole, Tables.CSV);
    }

    private String place(String name) {
        return folder.resolve(name).toString();
    }

    private void requireSame(String cluster, String work) throws IOException {
        List<String> expected = ResultLines.sorted(folder.resolve("plain-" + work));
        if (!expected.equals(ResultLines.sorted(folder.resolve(cluster + work)))) {
            throw new IllegalStateException(cluster + work + " differs from the plain run");
        }
    }

    private void timed(String work, Runnable task) {
        long start = System.nanoTime();
        double before = busy.seconds();
        task.run();
        note(work, System.nanoTime() - start, busy.seconds() - before);
    }

    private void note(String work, long nanoseconds, double ofProcessors) {
        seconds.computeIfAbsent(work, key -> new ArrayList<>()).add(nanoseconds / NANOSECONDS);
        processors.computeIfAbsent(work, key -> new ArrayList<>()).add(ofProcessors);
    }

    /** Lines for each work: seconds by the clock and of processors, and what they say beside each other. */
    private void tell() {
        double fixed = seconds.getOrDefault("fixed", List.of(0.0)).getLast();
        say(String.join("\t", "work", "of", "plain", "one worker", "two workers", "one/plain", "one/two", "crossover"));
        seconds.forEach((work, all) -> {
            say(line(work, "clock", all) + "\t%.0f".formatted(crossover(fixed, all.getFirst(), all.getLast())));
            say(line(work, "processors", processors.getOrDefault(work, all)));
        });
    }

    /** Work without a plain run of its own stands beside that of the footprint. */
    private String line(String work, String of, List<Double> all) {
        if (all.size() == 2) {
            all.addFirst((of.equals("clock") ? seconds : processors)
                    .getOrDefault("footprint", all)
                    .getFirst());
        }
        return "%s\t%s\t%.1f\t%.1f\t%.1f\t%.2f\t%.2f"
                .formatted(
                        work, of, all.get(0), all.get(1), all.get(2), all.get(1) / all.get(0), all.get(1) / all.get(2));
    }

    /**
     * Seconds of the plain run from which two workers are faster, {@code c / (1 - b)} with the time {@code c} to open a session
     * and {@code b} seconds of two workers for a second of the plain run; infinite where they never are.
     */
    static double crossover(double fixed, double plain, double two) {
        double share = two / plain;
        return share < 1 ? fixed / (1 - share) : Double.POSITIVE_INFINITY;
    }

    private void say(String line) {
        if (spec != null) {
            spec.commandLine().getOut().println(line);
            spec.commandLine().getOut().flush();
        }
    }
}
