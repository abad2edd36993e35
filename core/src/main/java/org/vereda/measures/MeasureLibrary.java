package org.vereda.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.SourcePosition;

/** The measures that are looked through for a facility, each by its identifier, in the order of their tables. */
public final class MeasureLibrary {
    private final Map<String, Measure> byId;
    private final List<Finding> findings;

    private MeasureLibrary(Map<String, Measure> byId, List<Finding> findings) {
        this.byId = byId;
        this.findings = List.copyOf(findings);
    }

    public static MeasureLibrary of(Collection<Measure> measures) {
        Map<String, Measure> byId = new LinkedHashMap<>();
        measures.forEach(measure -> byId.put(measure.id(), measure));
        return new MeasureLibrary(byId, List.of());
    }

    /**
     * Reads the rows of a table of measures (columns: see {@code docs/packs.md}). A row that cannot be understood gives
     * no measure and a finding, see {@link #findings()}.
     *
     * @param rows the rows
     * @param sources the full words of each key that a row may name as where it was read; other words stand for themselves
     */
    public static MeasureLibrary read(Iterable<? extends Row> rows, Map<String, String> sources) {
        Map<String, Measure> byId = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Row row : rows) {
            new MeasureColumns(row, sources, findings::add)
                    .read()
                    .ifPresent(measure -> addOnce(measure, byId, findings));
        }
        checkPrerequisites(byId, findings);
        return new MeasureLibrary(byId, findings);
    }

    /** This library with a partnership's own measures; one of its own replaces the one of the same identifier. */
    public MeasureLibrary with(MeasureLibrary own) {
        Map<String, Measure> merged = new LinkedHashMap<>(byId);
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(own.findings);
        for (Measure measure : own.measures()) {
            if (merged.put(measure.id(), measure) != null) {
                all.add(Finding.note("measures.own-replaces-library", measure.position(), measure.id()));
            }
        }
        return new MeasureLibrary(merged, all);
    }

    public List<Measure> measures() {
        return List.copyOf(byId.values());
    }

    public Optional<Measure> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What was wrong or doubtful in the tables. */
    public List<Finding> findings() {
        return findings;
    }

    private static void addOnce(Measure measure, Map<String, Measure> byId, List<Finding> findings) {
        if (byId.putIfAbsent(measure.id(), measure) != null) {
            findings.add(Finding.error("measures.duplicate-id", measure.position(), measure.id()));
        }
    }

    private static void checkPrerequisites(Map<String, Measure> byId, List<Finding> findings) {
        for (Measure measure : byId.values()) {
            measure.prerequisites().stream()
                    .filter(id -> !byId.containsKey(id))
                    .forEach(id -> findings.add(
                            Finding.warning("measures.unknown-prerequisite", measure.position(), measure.id(), id)));
        }
    }

    /**
     * A row of a table of measures by the names of its columns; the reader of tables gives it. A blank cell or an absent
     * column gives nothing.
     */
    public interface Row {
        Optional<String> text(String column);

        /** The number, read by the number style of the table. */
        Optional<BigDecimal> decimal(String column);

        /** Where the cell is; the row where the table has no such column. */
        SourcePosition position(String column);
    }
}
