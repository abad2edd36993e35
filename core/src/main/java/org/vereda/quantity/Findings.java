package org.vereda.quantity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A collector of findings, so that all problems of a file are told at once. It keeps at most a limit per file, errors
 * before warnings before notes and early lines before late ones, and counts all of them. The same finding is kept once.
 */
public final class Findings {
    /** How many findings of one file are kept when nothing else was asked for. */
    public static final int DEFAULT_LIMIT = 200;

    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::severity).thenComparing(Comparator.naturalOrder());

    private final int limit;
    private final Map<String, TreeSet<Finding>> byFile = new TreeMap<>();
    private final Map<String, Integer> omitted = new TreeMap<>();
    private final Map<Finding.Severity, Integer> counts = new EnumMap<>(Finding.Severity.class);

    public Findings() {
        this(DEFAULT_LIMIT);
    }

    /**
     * A collector with a limit of its own.
     *
     * @param limit how many findings of one file are kept, at least 1
     */
    public Findings(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is below 1");
        }
        this.limit = limit;
    }

    public void add(Finding finding) {
        String file = finding.position().file();
        TreeSet<Finding> kept = byFile.computeIfAbsent(file, name -> new TreeSet<>(WORST_FIRST));
        if (kept.add(finding)) {
            counts.merge(finding.severity(), 1, Integer::sum);
        }
        if (kept.size() > limit) {
            kept.removeLast();
            omitted.merge(file, 1, Integer::sum);
        }
    }

    public void addAll(Collection<Finding> findings) {
        findings.forEach(this::add);
    }

    /** The kept findings by position, then one note {@code quantity.more-findings} for each file with more of them. */
    public List<Finding> sorted() {
        List<Finding> all = new ArrayList<>();
        byFile.values().forEach(all::addAll);
        all.sort(Comparator.naturalOrder());
        omitted.forEach((file, more) ->
                all.add(Finding.note("quantity.more-findings", SourcePosition.ofFile(file), Integer.toString(more))));
        return List.copyOf(all);
    }

    /** How many were found of that severity, those beyond the limit included. */
    public int count(Finding.Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    /** How many were found, those beyond the limit included. */
    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many were left out for the limit. */
    public int omitted() {
        return omitted.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean hasErrors() {
        return count(Finding.Severity.ERROR) > 0;
    }

    public boolean isEmpty() {
        return byFile.isEmpty();
    }
}
