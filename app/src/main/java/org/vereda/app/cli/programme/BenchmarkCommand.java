package org.vereda.app.cli.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.benchmark.BenchmarkTables;
import org.vereda.app.benchmark.FolderBenchmark;
import org.vereda.app.console.Surroundings;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.TablesPage;
import org.vereda.inventory.Metric;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.partnership.realised.Counted;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how a plant stands among its peers, or totals, without showing anybody. */
@Command(
        name = "benchmark",
        description = {
            "How a plant stands among its peers by what the best need for the same production, without showing any of them,",
            "or totals by country and industry. What is shown is kept in benchmark-log.jsonl of the folder."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class BenchmarkCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    FolderOptions options = new FolderOptions();

    @Option(
            names = "--as",
            paramLabel = "FACILITY",
            description = "The facility that asks; it sees its own standing only.")
    @Nullable
    String facility;

    @Option(
            names = "--metric",
            paramLabel = "M",
            description = "What is compared: energy, electricity, water, waste ...")
    @Nullable
    String metric;

    @Option(names = "--year", paramLabel = "Y", description = "The year; the last where not stated.")
    @Nullable
    Integer year;

    @Option(names = "--totals", description = "Totals instead, of all, by country and by industry.")
    boolean totals;

    public BenchmarkCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        FolderInput.Opened opened = options.open();
        Findings findings = opened.findings();
        DisclosurePolicy policy = DisclosurePolicy.of(
                opened.folder().settings().disclosure(),
                opened.folder().settings().position(),
                findings);
        if (findings.hasErrors()) {
            return options.finish(findings, surroundings);
        }
        Optional<String> asked = Optional.ofNullable(metric).map(BenchmarkCommand::known);
        FolderBenchmark benchmark = new FolderBenchmark(opened.folder(), policy, LocalDate.now(surroundings.clock()));
        options.shown(surroundings).show(page(benchmark, opened, asked), "vereda-benchmark-1", Again.line(again()));
        return options.finish(findings, surroundings);
    }

    private TablesPage page(FolderBenchmark benchmark, FolderInput.Opened opened, Optional<String> asked) {
        BenchmarkTables tables = new BenchmarkTables(options.messages(surroundings));
        if (totals) {
            String counted = asked.orElse(Metric.ENERGY.id());
            int when = year != null
                    ? year
                    : opened.folder().benchmarks().stream()
                            .filter(figure -> figure.item().equals(counted))
                            .mapToInt(figure -> figure.year())
                            .max()
                            .orElse(0);
            String unit = Counted.unitOf(Metric.find(counted).orElseThrow()).symbol();
            return tables.totals(benchmark.totals(counted, when), unit);
        }
        if (facility == null) {
            throw InvalidInput.of(Finding.error("benchmark.who-asks", SourcePosition.NOWHERE));
        }
        return tables.of(
                benchmark.standing(facility, asked, year == null ? OptionalInt.empty() : OptionalInt.of(year)));
    }

    /** The identifier of a metric as people may type it. */
    private static String known(String metric) {
        return Metric.find(metric).map(Metric::id).orElseThrow(() -> {
            String known = String.join(
                    ", ", Arrays.stream(Metric.values()).map(Metric::id).toList());
            return InvalidInput.of(Finding.error("benchmark.unknown-metric", SourcePosition.NOWHERE, metric, known));
        });
    }

    private List<String> again() {
        List<String> again = new ArrayList<>(List.of("benchmark", options.folder.toString()));
        Again.add(again, "--as", facility);
        Again.add(again, "--metric", metric);
        Again.add(again, "--year", year);
        Again.addSet(again, "--totals", totals);
        return again;
    }
}
