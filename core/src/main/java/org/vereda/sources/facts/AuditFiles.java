package org.vereda.sources.facts;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vereda.inventory.audits.Assessment;
import org.vereda.inventory.audits.AuditTable;
import org.vereda.inventory.audits.ImplementationStatus;
import org.vereda.inventory.audits.Recommendation;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableCell;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * Reads the database of the Industrial Assessment Centers (US DOE): the workbook with its sheets ASSESS and RECC, which may be
 * divided into RECC1, RECC2 and so on, or extracts of these as CSV; several files make one table.
 *
 * <p>Recommendation codes ({@code ARC2}) are texts. A workbook cell that is a number has lost its last zeros, and an extract may keep
 * only the first digit: both are told once for each sheet and kept as they are. Rows that repeat the header are told and left out.
 */
public final class AuditFiles {
    private static final List<String> ASSESSMENT = List.of("ID", "CENTER", "FY", "SIC", "NAICS", "STATE", "EMPLOYEES");
    private static final List<String> RECOMMENDATION = List.of(
            "SUPERID", "ID", "AR_NUMBER", "ARC2", "IMPSTATUS", "IMPCOST", "PSOURCCODE", "PCONSERVED", "PSAVED", "FY");
    private static final List<String> RANKS = List.of("P", "S", "T", "Q");
    private static final String WHOLE_CODE = "\\d\\.\\d{4}(\\.\\d+)?";

    private final List<Assessment> assessments = new ArrayList<>();
    private final List<Recommendation> recommendations = new ArrayList<>();
    private final Map<String, SourcePosition> seen = new HashMap<>();
    private final Findings findings;

    private AuditFiles(Findings findings) {
        this.findings = findings;
    }

    /** Reads all files; one that is no such file leaves its findings, and the others are read nevertheless. */
    public static AuditTable read(List<Path> paths, Findings findings) {
        AuditFiles files = new AuditFiles(findings);
        for (Path path : paths) {
            try {
                files.read(FactFile.of(path));
            } catch (InvalidInput e) {
                findings.addAll(e.findings());
            }
        }
        return AuditTable.of(files.assessments, files.recommendations);
    }

    private void read(FactFile file) {
        List<String> sheets = file.isText() ? List.of("") : file.sheets();
        boolean any = false;
        for (String sheet : sheets) {
            TableFormat format = TableFormat.CSV.withSheet(sheet).withNumberStyle(NumberStyle.PLAIN_POINT);
            if (file.hasColumns(format, RECOMMENDATION)) {
                readRecommendations(file, format);
                any = true;
            } else if (file.hasColumns(format, ASSESSMENT)) {
                readAssessments(file, format);
                any = true;
            }
        }
        if (!any) {
            throw InvalidInput.of(Finding.error(
                    "facts.unknown-file", SourcePosition.ofFile(file.name()), file.name(), "ASSESS, RECC"));
        }
    }

    private void readAssessments(FactFile file, TableFormat format) {
        try (Table table = file.open(format, findings)) {
            Set<String> streams = streams(table);
            for (TableRow row : table) {
                if (!repeatsHeader(row, "CENTER")) {
                    assessment(row, streams)
                            .filter(read -> isNew(read.id(), read.position()))
                            .ifPresent(assessments::add);
                }
            }
        }
    }

    private static Optional<Assessment> assessment(TableRow row, Set<String> streams) {
        Optional<String> id = row.text("ID");
        Optional<Integer> year = row.integer("FY");
        if (id.isEmpty() || year.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Assessment.Use> uses = new HashMap<>();
        for (String stream : streams) {
            Optional<BigDecimal> cost = amount(row, stream + "_plant_cost");
            Optional<BigDecimal> usage = amount(row, stream + "_plant_usage");
            if (cost.isPresent() || usage.isPresent()) {
                uses.put(stream, new Assessment.Use(cost, usage));
            }
        }
        String naics = row.cell("NAICS").value();
        return Optional.of(new Assessment(
                id.get(),
                row.cell("CENTER").value(),
                year.get(),
                naics.matches("\\d{2,6}") ? naics : "",
                row.cell("SIC").value(),
                row.cell("STATE").value().toUpperCase(Locale.ROOT),
                amount(row, "EMPLOYEES"),
                amount(row, "SALES"),
                amount(row, "PLANT_AREA"),
                amount(row, "PRODHOURS"),
                uses,
                row.position()));
    }

    private static Set<String> streams(Table table) {
        Set<String> streams = new TreeSet<>();
        for (String column : table.columns()) {
            String plain = TableFormat.inOneLine(column);
            if (plain.endsWith("_plant_cost") || plain.endsWith("_plant_usage")) {
                streams.add(plain.substring(0, plain.indexOf('_')).toUpperCase(Locale.ROOT));
            }
        }
        return streams;
    }

    private void readRecommendations(FactFile file, TableFormat format) {
        int shortened = 0;
        try (Table table = file.open(format, findings)) {
            SourcePosition header = table.headerPosition();
            for (TableRow row : table) {
                if (!repeatsHeader(row, "SUPERID")) {
                    Optional<Recommendation> read = recommendation(row);
                    read.filter(found -> isNew(found.id(), found.position())).ifPresent(recommendations::add);
                    shortened += read.filter(found -> !found.arc().matches(WHOLE_CODE))
                                    .isPresent()
                            ? 1
                            : 0;
                }
            }
            if (shortened > 0) {
                findings.add(Finding.warning("facts.shortened-codes", header, Integer.toString(shortened)));
            }
        }
    }

    private static Optional<Recommendation> recommendation(TableRow row) {
        Optional<String> id = row.text("SUPERID");
        Optional<String> assessment = row.text("ID");
        Optional<Integer> year = row.integer("FY");
        TableCell letter = row.cell("IMPSTATUS");
        Optional<ImplementationStatus> status = ImplementationStatus.ofLetter(letter.value());
        if (status.isEmpty()) {
            row.report(Finding.error("facts.unknown-status", letter.position(), letter.value()));
        }
        if (id.isEmpty() || assessment.isEmpty() || year.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        List<Recommendation.Saving> savings = new ArrayList<>();
        for (String rank : RANKS) {
            row.optionalText(rank + "SOURCCODE")
                    .map(code -> new Recommendation.Saving(
                            code.toUpperCase(Locale.ROOT),
                            amount(row, rank + "CONSERVED"),
                            amount(row, rank + "SAVED")))
                    .ifPresent(savings::add);
        }
        return Optional.of(new Recommendation(
                id.get(),
                assessment.get(),
                row.optional().integer("AR_NUMBER").orElse(0),
                row.cell("ARC2").value(),
                status.get(),
                amount(row, "IMPCOST"),
                savings,
                year.get(),
                row.position()));
    }

    private static Optional<BigDecimal> amount(TableRow row, String column) {
        return row.optional().decimal(column);
    }

    private boolean isNew(String id, SourcePosition position) {
        SourcePosition before = seen.putIfAbsent(id, position);
        if (before != null) {
            findings.add(Finding.warning("facts.repeated-audit", position, id, before.toString()));
        }
        return before == null;
    }

    private static boolean repeatsHeader(TableRow row, String column) {
        boolean repeats = row.cell(column).value().equalsIgnoreCase(column);
        if (repeats) {
            row.report(Finding.warning("facts.repeated-header", row.position()));
        }
        return repeats;
    }
}
