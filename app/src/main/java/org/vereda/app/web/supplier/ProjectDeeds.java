package org.vereda.app.web.supplier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vereda.app.keep.Edit;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeptTable;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.partnership.Project;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;

/** What is written down about a project: its progress, its meters and what they counted; rows as all others. */
final class ProjectDeeds {
    static final String PROJECTS = "projects.csv";
    static final String METERS = "meters.csv";
    static final String READINGS = "readings.csv";

    /** The tables that a reading refers to. */
    private static final Set<String> BESIDE = Set.of("organizations.csv", "facilities.csv", METERS, READINGS);

    private static final List<String> PROGRESS = List.of("status", "start", "end", "effect_from", "drivers", "reason");

    private final Keep keep;
    private final Workshop workshop;

    ProjectDeeds(Keep keep, Workshop workshop) {
        this.keep = keep;
        this.workshop = workshop;
    }

    /**
     * A reading that was not taken in.
     *
     * @param meter the meter that it was typed for
     * @param cells as they were typed
     * @param findings what is wrong
     */
    record Refused(String meter, Map<String, String> cells, List<Finding> findings) {
        Refused {
            cells = Map.copyOf(cells);
            findings = List.copyOf(findings);
        }
    }

    void write(Visit visit, List<Edit> edits) {
        keep.edit(
                edits,
                visit.who().reach(),
                new Keep.Author(visit.who().email(), visit.field("why").strip()));
    }

    private KeptTable table(Visit visit, String path) {
        KeptTable kept = keep.table(path, visit.who().reach());
        return kept.columns().isEmpty() ? new KeptTable(path, PartnershipFolder.columnsOf(path), kept.rows()) : kept;
    }

    /** The row of a project as the form showed it. */
    private static KeptTable.Line row(KeptTable table, Project project) {
        return table.rows().stream()
                .filter(row -> table.cell(row, "id").strip().equals(project.id()))
                .findFirst()
                .orElseThrow(() ->
                        InvalidInput.of(Finding.error("keep.no-row", SourcePosition.ofFile(PROJECTS), project.id())));
    }

    private static Edit set(Visit visit, KeptTable table, Project project, Map<String, String> cells) {
        String since = visit.field("since");
        long seen = since.matches("[0-9]{1,15}") ? Long.parseLong(since) : -1;
        return new Edit.Set(PROJECTS, row(table, project).number(), seen, cells);
    }

    /** How far the project is, from when on it saves, and what drives its meters. */
    List<Edit> progress(Visit visit, ProjectPages.Own own) {
        KeptTable table = table(visit, PROJECTS);
        Map<String, String> cells = new LinkedHashMap<>();
        PROGRESS.stream()
                .filter(table.columns()::contains)
                .forEach(column -> cells.put(column, visit.field(column).strip()));
        return List.of(set(visit, table, own.project(), cells));
    }

    /** A meter of the project's plant, which is named in the project's row. */
    List<Edit> meter(Visit visit, ProjectPages.Own own) {
        KeptTable projects = table(visit, PROJECTS);
        KeptTable meters = table(visit, METERS);
        String id = visit.field("meter").strip();
        boolean isThere = own.view().folder().metering().meters().stream()
                .anyMatch(meter -> meter.id().equals(id)
                        && meter.facility().equals(own.project().facility()));
        List<Edit> edits = new ArrayList<>();
        if (!isThere) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("id", id);
            row.put("facility", own.project().facility());
            row.put("flow", visit.field("flow").strip());
            row.put("counts", visit.field("counts").strip());
            requireSound(workshop.tried(visit.who().reach(), BESIDE, METERS, meters.columns(), row));
            edits.add(new Edit.Add(METERS, meters.columns(), List.of(known(meters, row))));
        }
        String before = projects.cell(row(projects, own.project()), "meters").strip();
        edits.add(set(visit, projects, own.project(), Map.of("meters", before.isEmpty() ? id : before + ";" + id)));
        return edits;
    }

    private static void requireSound(List<Finding> findings) {
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static Map<String, String> known(KeptTable table, Map<String, String> row) {
        Map<String, String> known = new LinkedHashMap<>(row);
        known.keySet().retainAll(table.columns());
        return known;
    }

    /** Takes a reading in, or says what is wrong with it. */
    Optional<Refused> reading(Visit visit, ProjectPages.Own own) {
        String meter = visit.field("meter");
        if (!own.project().metered().meters().contains(meter)) {
            throw InvalidInput.of(Finding.error("projects.no-meter", SourcePosition.NOWHERE, meter));
        }
        Map<String, String> row = new LinkedHashMap<>(Map.of("meter", meter));
        for (String column : List.of("period_start", "period_end", "amount", "unit", "evidence", "document")) {
            row.put(column, visit.field(column).strip());
        }
        KeptTable table = table(visit, READINGS);
        List<Finding> findings = workshop.tried(visit.who().reach(), BESIDE, READINGS, table.columns(), row);
        if (findings.stream().anyMatch(Finding::isError)) {
            return Optional.of(new Refused(meter, row, findings));
        }
        write(visit, List.of(new Edit.Add(READINGS, table.columns(), List.of(known(table, row)))));
        return Optional.empty();
    }
}
