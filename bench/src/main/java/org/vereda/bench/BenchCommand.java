package org.vereda.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.bench.rival.RivalFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program of the bench: measures the core beside other solvers and prints ratios. */
@Command(
        name = "vereda bench",
        description = {
            "Measures Vereda's solver and readers beside others, in turns within one run, on data made from a seed.",
            "Every program is checked to give the same numbers before it is timed. Ours runs on one thread unless the"
                    + " line says otherwise. What is not installed is named and left out."
        },
        sortOptions = false,
        usageHelpWidth = 110)
public final class BenchCommand implements Callable<Integer> {
    private static final int USAGE = 64;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "this text")
    @SuppressWarnings("unused") // read by the command line itself
    private boolean help;

    @Option(names = "--quick", description = "smaller systems and fewer runs, under two minutes; goals are not judged")
    private boolean quick;

    @Option(
            names = "--only",
            paramLabel = "G1,G3",
            split = ",",
            description = "only these goals; all: G1 to G9, R1 to R3, E1, P1, U1")
    private List<String> only = List.of();

    @Option(
            names = "--sizes",
            paramLabel = "N,N",
            split = ",",
            description = "numbers of processes for the growth with size (G6)")
    private List<Integer> sizes = List.of();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "of all systems (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "an empty PostgreSQL database for the portal (U1) instead of the embedded one: jdbc:postgresql://HOST/NAME;",
                "user and password come from VEREDA_DATABASE_USER and VEREDA_DATABASE_PASSWORD"
            })
    private @Nullable String database;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures there too")
    private @Nullable Path json;

    @Option(names = "--jmh", description = "run the JMH benchmarks of the kernels instead")
    private boolean kernels;

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs the command line and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(line().execute(arguments));
    }

    static CommandLine line() {
        return new CommandLine(new BenchCommand()).setParameterExceptionHandler((wrong, given) -> {
            wrong.getCommandLine().getErr().println(wrong.getMessage());
            wrong.getCommandLine().usage(wrong.getCommandLine().getErr());
            return USAGE;
        });
    }

    @Override
    public Integer call() throws IOException {
        CommandLine line = Optional.ofNullable(spec).orElseThrow().commandLine();
        List<Measurement> chosen = chosen(line);
        requireSizes(line);
        if (kernels) {
            return Kernels.run(quick);
        }
        FigureTable table = new FigureTable(MachineFacts.collect(), measure(chosen, line.getErr()));
        line.getOut().println(table.text());
        line.getOut().flush();
        if (json != null) {
            Files.writeString(json, table.json());
        }
        return 0;
    }

    private List<Measurement> chosen(CommandLine line) {
        List<String> known = Measurement.ALL.stream().map(Measurement::goals).toList();
        for (String goal : only) {
            if (!known.contains(goal.toUpperCase(Locale.ROOT))) {
                throw new CommandLine.ParameterException(
                        line, "--only " + goal + ": there is no such goal; write some of " + String.join(",", known));
            }
        }
        return Measurement.ALL.stream()
                .filter(measurement -> only.isEmpty()
                        || only.stream().anyMatch(goal -> measurement.goals().equalsIgnoreCase(goal)))
                .toList();
    }

    private void requireSizes(CommandLine line) {
        sizes.stream().filter(size -> size < 10).findFirst().ifPresent(size -> {
            throw new CommandLine.ParameterException(line, "--sizes " + size + ": a system has at least 10 processes");
        });
    }

    /** A program that gives other numbers than ours ends the run: a time for a wrong result is worth nothing. */
    private List<Figure> measure(List<Measurement> chosen, PrintWriter progress) {
        Setting setting = new Setting(quick, sizes, seed, Optional.ofNullable(database), progress);
        List<Figure> figures = new ArrayList<>();
        for (Measurement measurement : chosen) {
            setting.tell(measurement.goals() + ": " + measurement.title());
            try {
                List<Figure> measured = measurement.measure(setting);
                measured.forEach(figure -> setting.tell("  " + figure.line()));
                figures.addAll(measured);
            } catch (RivalFailure disagreement) {
                throw new RivalFailure(measurement.goals() + ": " + disagreement.getMessage(), disagreement);
            }
        }
        return figures;
    }
}
