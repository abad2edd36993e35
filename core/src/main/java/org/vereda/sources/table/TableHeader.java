package org.vereda.sources.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.SourcePosition;

/** The column names of a table, and where a wanted column is: by its exact name, else by its normalized name. */
final class TableHeader {
    private static final String SEPARATORS = ",;\t|";

    private final List<String> names;
    private final SourcePosition line;
    private final TableFormat format;
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> normalized = new HashMap<>();
    private final Map<String, Optional<Integer>> resolved = new HashMap<>();

    /** @throws InvalidInput where a name occurs twice or a required column is missing */
    TableHeader(List<String> names, SourcePosition line, TableFormat format, Findings findings) {
        this.names = List.copyOf(names);
        this.line = line;
        this.format = format;
        refuse(duplicates());
        refuse(missing());
        findings.addAll(unknown());
    }

    SourcePosition position() {
        return line;
    }

    List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    /** The index of the column, starting at 0. */
    Optional<Integer> index(String column) {
        return resolved.computeIfAbsent(column, this::find);
    }

    List<String> unknownNames() {
        return unknownIndexes().stream().map(names::get).toList();
    }

    private Optional<Integer> find(String column) {
        Optional<Integer> found = Optional.ofNullable(exact.get(column));
        return found.or(
                () -> Optional.ofNullable(normalized.get(format.normalizer().apply(column))));
    }

    private List<Finding> duplicates() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = format.normalizer().apply(names.get(i));
            if (name.isEmpty()) {
                continue;
            }
            exact.putIfAbsent(names.get(i), i);
            Integer first = normalized.putIfAbsent(name, i);
            if (first != null) {
                findings.add(
                        Finding.error("sources.duplicate-column", at(i), names.get(i), Integer.toString(first + 1)));
            }
        }
        return findings;
    }

    private List<Finding> missing() {
        List<String> absent = format.requiredColumns().stream()
                .filter(column -> index(column).isEmpty())
                .toList();
        if (!absent.isEmpty() && names.size() == 1) {
            Optional<Finding> separator = otherSeparator();
            if (separator.isPresent()) {
                return List.of(separator.get());
            }
        }
        return absent.stream().map(this::missing).toList();
    }

    private Finding missing(String column) {
        List<String> found = names.stream()
                .map(TableHeader::shown)
                .filter(name -> !name.isEmpty())
                .toList();
        return Finding.error(
                "sources.missing-column", line, column, String.join(", ", found), NearestName.orNone(column, found));
    }

    private Optional<Finding> otherSeparator() {
        return SEPARATORS
                .chars()
                .filter(sign -> names.getFirst().indexOf(sign) >= 0)
                .mapToObj(sign -> Finding.error(
                        "sources.other-separator", line, spelled((char) sign), spelled(format.separator())))
                .findFirst();
    }

    private List<Finding> unknown() {
        return unknownIndexes().stream()
                .map(i -> Finding.note(
                        "sources.unknown-column",
                        at(i),
                        shown(names.get(i)),
                        NearestName.orNone(names.get(i), absentColumns())))
                .toList();
    }

    private List<Integer> unknownIndexes() {
        List<Integer> unknown = new ArrayList<>();
        if (!format.knownColumns().isEmpty()) {
            for (int i = 0; i < names.size(); i++) {
                unknown.add(i);
            }
            format.requiredColumns().forEach(column -> index(column).ifPresent(unknown::remove));
            format.knownColumns().forEach(column -> index(column).ifPresent(unknown::remove));
        }
        return unknown;
    }

    private List<String> absentColumns() {
        return format.knownColumns().stream()
                .filter(column -> index(column).isEmpty())
                .toList();
    }

    private SourcePosition at(int index) {
        return new SourcePosition(line.file(), line.sheet(), line.line(), index + 1);
    }

    private static String shown(String name) {
        return name.replaceAll("\\s+", " ").strip();
    }

    private static String spelled(char separator) {
        return separator == '\t' ? "TAB" : Character.toString(separator);
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new InvalidInput(findings);
        }
    }
}
