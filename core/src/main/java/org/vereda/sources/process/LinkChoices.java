package org.vereda.sources.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vereda.inventory.process.LinkChoice;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.inventory.process.ProcessFlow;
import org.vereda.inventory.process.UnitProcess;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * Reads the table {@code links.csv} by which a person says who provides what: columns {@code flow}, {@code provider} and
 * optionally {@code process} (the user it applies to) and {@code note}. Flows and processes are named by identifier or by
 * name; the provider {@value #CUT_OFF} cuts the flow off.
 */
public final class LinkChoices {
    /** What stands in the column {@code provider} for a flow that nobody shall provide. */
    public static final String CUT_OFF = "cut-off";

    private static final int NEAREST_AMONG = 20_000;

    private final ProcessDatabase database;
    private final Findings findings;

    private LinkChoices(ProcessDatabase database, Findings findings) {
        this.database = database;
        this.findings = findings;
    }

    /**
     * The choices of the file.
     *
     * @param findings takes an error for every row that names nothing, or more than one thing, of the database; that row
     *     chooses nothing
     * @throws InvalidInput where the file is no such table
     */
    public static List<LinkChoice> read(Path path, ProcessDatabase database, Findings findings) {
        LinkChoices reader = new LinkChoices(database, findings);
        TableFormat format = TableFormat.CSV.requiring("flow", "provider").knowing("process", "note");
        List<LinkChoice> choices = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (Table table = Table.open(path, format, findings)) {
            for (TableRow row : table) {
                reader.choice(row)
                        .filter(choice -> reader.isFirst(choice, row, seen))
                        .ifPresent(choices::add);
            }
        }
        return choices;
    }

    private boolean isFirst(LinkChoice choice, TableRow row, Set<String> seen) {
        boolean isFirst = seen.add(choice.flow() + "\n" + choice.user());
        if (!isFirst) {
            findings.add(Finding.error(
                    "process.choice-twice", row.position(), row.cell("flow").text()));
        }
        return isFirst;
    }

    private Optional<LinkChoice> choice(TableRow row) {
        Optional<ProcessFlow> flow = row.text("flow").flatMap(text -> flow(text, row));
        Optional<String> user = row.optional()
                .text("process")
                .map(text -> process(text, "process", row, candidate -> true).map(UnitProcess::id))
                .orElse(Optional.of(""));
        Optional<String> provider =
                flow.flatMap(wanted -> row.text("provider").flatMap(text -> provider(text, wanted, row)));
        return flow.flatMap(wanted ->
                user.flatMap(who -> provider.map(from -> new LinkChoice(wanted.id(), who, from, row.position()))));
    }

    private Optional<String> provider(String text, ProcessFlow flow, TableRow row) {
        if (text.equalsIgnoreCase(CUT_OFF)) {
            return Optional.of("");
        }
        return process(text, "provider", row, candidate -> delivers(candidate, flow))
                .filter(process -> {
                    boolean delivers = delivers(process, flow);
                    if (!delivers) {
                        findings.add(Finding.error(
                                "process.choice-not-delivering",
                                row.position("provider"),
                                process.label(),
                                flow.name()));
                    }
                    return delivers;
                })
                .map(UnitProcess::id);
    }

    private static boolean delivers(UnitProcess process, ProcessFlow flow) {
        return process.delivered().anyMatch(line -> line.flow().id().equals(flow.id()));
    }

    private Optional<ProcessFlow> flow(String text, TableRow row) {
        return database.flow(text)
                .or(() -> single(
                        named(database.flows(), ProcessFlow::name, text),
                        text,
                        "flow",
                        row,
                        ProcessFlow::id,
                        () -> database.flows().stream().map(ProcessFlow::name).toList()));
    }

    /** The process of that identifier, or of that name among those that fit, or else among all. */
    private Optional<UnitProcess> process(String text, String column, TableRow row, Predicate<UnitProcess> fits) {
        List<UnitProcess> named = database.named(text);
        List<UnitProcess> fitting = named.stream().filter(fits).toList();
        return database.process(text)
                .or(() -> single(
                        fitting.isEmpty() ? named : fitting,
                        text,
                        column,
                        row,
                        UnitProcess::id,
                        () -> database.processes().stream()
                                .map(UnitProcess::name)
                                .toList()));
    }

    private static <T> List<T> named(Collection<T> all, Function<T, String> name, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(thing -> name.apply(thing).toLowerCase(Locale.ROOT).equals(wanted))
                .toList();
    }

    private interface Names {
        List<String> all();
    }

    private <T> Optional<T> single(
            List<T> found, String text, String column, TableRow row, Function<T, String> id, Names names) {
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        if (found.isEmpty()) {
            List<String> all = names.all();
            String nearest = all.size() > NEAREST_AMONG ? "none" : NearestName.orNone(text, all);
            findings.add(Finding.error("process.choice-unknown", row.position(column), text, nearest));
        } else {
            String ids = found.stream().map(id).collect(Collectors.joining(", "));
            findings.add(Finding.error("process.choice-ambiguous", row.position(column), text, ids));
        }
        return Optional.empty();
    }
}
