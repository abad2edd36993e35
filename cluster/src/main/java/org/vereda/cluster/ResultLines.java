package org.vereda.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a folder of CSV files holds, whatever file and order it lies in. */
public final class ResultLines {
    private ResultLines() {}

    /** The header and all other lines, sorted; quotes are left out. */
    public static List<String> sorted(Path folder) throws IOException {
        TreeSet<String> headers = new TreeSet<>();
        Stream.Builder<String> rows = Stream.builder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                List<String> lines = Files.readAllLines(file).stream()
                        .map(line -> line.replace("\"", ""))
                        .toList();
                headers.addAll(lines.subList(0, Math.min(1, lines.size())));
                lines.stream().skip(1).forEach(rows);
            }
        }
        return Stream.concat(headers.stream(), rows.build().sorted()).toList();
    }
}
