package org.vereda.sources.facts;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.vereda.Repository;
import org.vereda.quantity.SourcePosition;

/** The fixtures of a published table, as they are and changed, made into the files that a reader takes. */
final class FactFixtures {
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private final Path home;
    private final Path folder;

    FactFixtures(String table, Path folder) {
        this.home = Repository.root()
                .resolve("core/src/test/resources/org/vereda/sources/facts")
                .resolve(table);
        this.folder = folder;
    }

    /** The files of the table, workbooks made from their texts. */
    List<Path> files() {
        return changed(UnaryOperator.identity());
    }

    boolean mayBeInAnyOrder() {
        return Boolean.parseBoolean(properties().getProperty("anyOrder"));
    }

    /** The same files with the rows below the header lines in reversed order. */
    List<Path> reversed() {
        int header = Integer.parseInt(properties().getProperty("header"));
        return changed(lines -> {
            List<String> reversed = new ArrayList<>();
            for (List<String> part : parts(lines)) {
                boolean named = part.getFirst().startsWith("== ");
                int first = Math.min(part.size(), header + (named ? 1 : 0));
                List<String> rows = new ArrayList<>(part.subList(first, part.size()));
                Collections.reverse(rows);
                reversed.addAll(part.subList(0, first));
                reversed.addAll(rows);
            }
            return reversed;
        });
    }

    /** The same files with another text in one cell. */
    List<Path> withCell(SourcePosition position, String text) {
        List<Path> made = new ArrayList<>();
        for (Path original : originals()) {
            boolean here = name(original).equals(position.file());
            made.add(make(original, lines -> here ? withCell(lines, position, text) : lines));
        }
        return made;
    }

    private static List<String> withCell(List<String> lines, SourcePosition position, String text) {
        int at = position.line() - 1;
        if (!position.sheet().isEmpty()) {
            at += 1 + lines.indexOf("== " + new String(position.sheet().getBytes(StandardCharsets.UTF_8), BYTES));
        }
        String separator = position.sheet().isEmpty() ? "," : "\t";
        String outsideQuotes = position.sheet().isEmpty() ? ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)" : "\t";
        List<String> cells = new ArrayList<>(Arrays.asList(lines.get(at).split(outsideQuotes, -1)));
        cells.set(position.column() - 1, text);
        List<String> changed = new ArrayList<>(lines);
        changed.set(at, String.join(separator, cells));
        return changed;
    }

    private List<Path> changed(UnaryOperator<List<String>> change) {
        return originals().stream().map(path -> make(path, change)).toList();
    }

    private Path make(Path original, UnaryOperator<List<String>> change) {
        try {
            List<String> lines = change.apply(Files.readAllLines(original, BYTES));
            Path target = folder.resolve(name(original));
            return original.toString().endsWith(".sheets")
                    ? MadeWorkbook.write(target, parts(utf8(lines)))
                    : Files.write(target, lines, BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path original) {
        return original.getFileName().toString().replace(".sheets", ".xlsx");
    }

    private static List<String> utf8(List<String> lines) {
        return lines.stream()
                .map(line -> new String(line.getBytes(BYTES), StandardCharsets.UTF_8))
                .toList();
    }

    /** The sheets of a text of a workbook, or the whole text. */
    private static List<List<String>> parts(List<String> lines) {
        List<List<String>> parts = new ArrayList<>();
        for (String line : lines) {
            if (parts.isEmpty() || line.startsWith("== ")) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(line);
        }
        return parts;
    }

    private List<Path> originals() {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(path -> !path.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("the table needs fixtures in " + home, e);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("contract.properties"))) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new AssertionError("the table needs fixtures in " + home, e);
        }
    }
}
