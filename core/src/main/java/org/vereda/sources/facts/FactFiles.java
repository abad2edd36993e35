package org.vereda.sources.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vereda.inventory.statistics.MissingFigure;
import org.vereda.inventory.statistics.Statistic;
import org.vereda.inventory.statistics.StatisticTable;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * Reads published tables of any kind together, in any order; each file is recognized by its sheets and columns.
 *
 * <pre>{@code
 * Findings findings = new Findings();
 * FactFiles read = FactFiles.read(List.of(Path.of("GHG_by_gas_type_2009-2023.xlsx")), findings);
 * read.figures().of("statcan-ghg").indicator("ghg").national(Country.CA).figures().forEach(...);
 * }</pre>
 *
 * @param figures all figures
 * @param missing all cells without a figure
 * @param files what each file was, in the order given
 */
public record FactFiles(StatisticTable figures, List<MissingFigure> missing, List<ReadFile> files) {
    /**
     * A file that was read.
     *
     * @param name its name
     * @param table the published table that it is
     * @param years the years in it
     * @param figures how many figures it holds
     * @param missing how many of its cells have none
     */
    public record ReadFile(String name, String table, SortedSet<Integer> years, int figures, int missing) {}

    public FactFiles {
        missing = List.copyOf(missing);
        files = List.copyOf(files);
    }

    /** Reads all files; one that cannot be read leaves its findings, and the others are read nevertheless. */
    public static FactFiles read(List<Path> paths, Findings findings) {
        List<Statistic> figures = new ArrayList<>();
        List<MissingFigure> missing = new ArrayList<>();
        List<ReadFile> files = new ArrayList<>();
        for (Path path : paths) {
            try {
                files.add(read(path, visitor(figures, missing), findings));
            } catch (InvalidInput e) {
                findings.addAll(e.findings());
            }
        }
        return new FactFiles(StatisticTable.of(figures), missing, files);
    }

    /**
     * Streams one file to the visitor without keeping it.
     *
     * @throws InvalidInput where it is no file of a known table, or its structure is broken
     */
    public static ReadFile read(Path path, FactTable.Visitor visitor, Findings findings) {
        FactFile file = FactFile.of(path);
        FactTable table = recognize(file)
                .orElseThrow(() -> InvalidInput.of(
                        Finding.error("facts.unknown-file", SourcePosition.ofFile(file.name()), file.name(), known())));
        Counter counter = new Counter(visitor);
        table.read(file, counter, findings);
        return new ReadFile(
                file.name(),
                table.id(),
                Collections.unmodifiableSortedSet(counter.years),
                counter.figures,
                counter.missing);
    }

    /** The name of the published table that the file is, or nothing where it is none. */
    public static Optional<String> tableOf(Path path) {
        try {
            return recognize(FactFile.of(path)).map(FactTable::id);
        } catch (InvalidInput e) {
            return Optional.empty();
        }
    }

    private static Optional<FactTable> recognize(FactFile file) {
        return FactTables.all().stream().filter(table -> table.recognizes(file)).findFirst();
    }

    private static String known() {
        return FactTables.all().stream().map(FactTable::id).collect(Collectors.joining(", "));
    }

    private static FactTable.Visitor visitor(List<Statistic> figures, List<MissingFigure> missing) {
        return new FactTable.Visitor() {
            @Override
            public void figure(Statistic figure) {
                figures.add(figure);
            }

            @Override
            public void missing(MissingFigure figure) {
                missing.add(figure);
            }
        };
    }

    private static final class Counter implements FactTable.Visitor {
        private final FactTable.Visitor visitor;
        private final SortedSet<Integer> years = new TreeSet<>();
        private int figures;
        private int missing;

        Counter(FactTable.Visitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public void figure(Statistic figure) {
            figures++;
            years.add(figure.year());
            visitor.figure(figure);
        }

        @Override
        public void missing(MissingFigure figure) {
            missing++;
            years.add(figure.year());
            visitor.missing(figure);
        }
    }
}
