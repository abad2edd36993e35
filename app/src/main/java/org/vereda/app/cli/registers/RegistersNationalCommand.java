package org.vereda.app.cli.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.Surroundings;
import org.vereda.app.registers.AskAgain;
import org.vereda.app.registers.FigurePage;
import org.vereda.app.registers.FigureWords;
import org.vereda.app.registers.QuestionReader;
import org.vereda.app.shown.TablesPage;
import org.vereda.app.store.CommonTerms;
import org.vereda.app.store.RegisterStore;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.beside.BesideSource;
import org.vereda.inventory.comparison.beside.FigureQuery;
import org.vereda.inventory.comparison.beside.PublishedTable;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks the published tables. */
@Command(
        name = "national",
        description = {
            "Figures that statistical offices and agencies publish about industries and regions, as published.",
            "Without filters: which tables there are. Missing cells are listed with their reason."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RegistersNationalCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--table", paramLabel = "T", split = ",", description = "Published tables, such as statcan-ghg.")
    List<String> tables = new ArrayList<>();

    @Option(names = "--country", paramLabel = "C", split = ",", description = "Countries: CA,MX,US.")
    List<String> countries = new ArrayList<>();

    @Option(
            names = "--subdivision",
            paramLabel = "S",
            split = ",",
            description = "Provinces and states, such as CA-ON or ON; 'none' for countries as a whole.")
    List<String> subdivisions = new ArrayList<>();

    @Option(
            names = "--sector",
            paramLabel = "S",
            description = "Beginning of an industry's code, or a part of its name; may be given several times.")
    List<String> sectors = new ArrayList<>();

    @Option(names = "--year", paramLabel = "Y", split = ",", description = "Years and ranges of them: 2019-2022,2024.")
    List<String> years = new ArrayList<>();

    @Option(
            names = "--indicator",
            paramLabel = "I",
            split = ",",
            description = "What is counted: ghg, co2, energy, water, nox, or a register's code of a substance.")
    List<String> indicators = new ArrayList<>();

    @Mixin
    TableOptions table = new TableOptions();

    RegistersNationalCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        FigurePage page = new FigurePage(table.messages(surroundings));
        try (RegisterStore opened = table.store.reading()) {
            CommonTerms terms = CommonTerms.of(table.known());
            BesideSource source = opened.beside(terms);
            FigureQuery query = query(opened, terms, source.published());
            boolean asksNothing = query.equals(FigureQuery.ALL);
            TablesPage answer = asksNothing ? page.tables(source.published()) : page.tables(source.figures(query));
            table.output(surroundings).show(answer, source.version(), AskAgain.line("national", typed(query)));
        }
        return ExitCode.DONE;
    }

    private FigureQuery query(RegisterStore opened, CommonTerms terms, List<PublishedTable> published) {
        List<String> known = published.stream().map(PublishedTable::id).toList();
        tables.stream().filter(table -> !known.contains(table)).findFirst().ifPresent(table -> {
            throw InvalidInput.of(Finding.error(
                    "store.unknown-table",
                    SourcePosition.NOWHERE,
                    table,
                    known.isEmpty() ? "none" : String.join(", ", known)));
        });
        QuestionReader reader = new QuestionReader(opened.names(), terms.directory(), spelling -> spelling.code());
        List<String> places =
                subdivisions.stream().filter(word -> !word.equals("none")).toList();
        Map<Aspect, SortedSet<String>> read =
                reader.read(Map.of(Aspect.COUNTRY, countries, Aspect.SUBDIVISION, places, Aspect.YEAR, years));
        SortedSet<String> regions = new TreeSet<>(read.getOrDefault(Aspect.SUBDIVISION, new TreeSet<>()));
        if (places.size() < subdivisions.size()) {
            regions.add("");
        }
        return new FigureQuery(
                new TreeSet<>(tables),
                read.getOrDefault(Aspect.COUNTRY, new TreeSet<>()),
                regions,
                new TreeSet<>(sectors),
                read.getOrDefault(Aspect.YEAR, new TreeSet<>()).stream()
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(indicators));
    }

    private List<String> typed(FigureQuery query) {
        List<String> words = new ArrayList<>(FigureWords.typed(query));
        words.addAll(table.more());
        return words;
    }
}
