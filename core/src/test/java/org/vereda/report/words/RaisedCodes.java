package org.vereda.report.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vereda.Repository;

/** The message codes that the program's sources write down. */
final class RaisedCodes {
    /** A code in a factory call of a finding, with how many arguments follow the position, or -1 where unknown. */
    record Raised(String file, String code, int arguments) {}

    private static final Pattern FACTORY = Pattern.compile("\\b(?:error|warning|note)\\(\\s*\"([a-z]+\\.[a-z0-9-]+)\"");
    private static final Pattern LITERAL =
            Pattern.compile("\"((?:" + String.join("|", Messages.ROOMS) + ")\\.[a-z0-9]+(?:-[a-z0-9]+)*)\"");
    private static final Pattern LABEL = Pattern.compile("\"(label\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)*)\"");

    private RaisedCodes() {}

    static List<Raised> raised() {
        List<Raised> found = new ArrayList<>();
        forEachSource((file, text) -> {
            Matcher matcher = FACTORY.matcher(text);
            while (matcher.find()) {
                found.add(new Raised(file, matcher.group(1), argumentsAfterPosition(text, matcher.end())));
            }
        });
        return found;
    }

    /** Every text of the form {@code room.words}, raised here or handed on. */
    static Set<String> literals() {
        return matches(LITERAL);
    }

    static Set<String> labels() {
        return matches(LABEL);
    }

    private static Set<String> matches(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        forEachSource((file, text) ->
                pattern.matcher(text).results().map(result -> result.group(1)).forEach(found::add));
        return found;
    }

    /** Counts the top-level commas from behind the code to the closing bracket: position, then the arguments. */
    private static int argumentsAfterPosition(String text, int start) {
        int depth = 0;
        int commas = 0;
        boolean quoted = false;
        int at = start;
        for (; at < text.length() && depth >= 0; at++) {
            char sign = text.charAt(at);
            if (sign == '"' && text.charAt(at - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += sign == '(' || sign == '[' || sign == '{'
                        ? 1
                        : sign == ')' || sign == ']' || sign == '}' ? -1 : 0;
                commas += sign == ',' && depth == 0 ? 1 : 0;
            }
        }
        String last = text.substring(text.lastIndexOf(',', at) + 1, Math.max(start, at - 1))
                .strip();
        boolean spread = last.endsWith("rguments") || last.contains("toArray") || last.contains("String[]");
        return spread ? -1 : commas - 1;
    }

    private interface Visitor {
        void visit(String file, String text);
    }

    private static void forEachSource(Visitor visitor) {
        for (String module : List.of("core", "app", "cluster")) {
            Path folder = Repository.root().resolve(module).resolve("src/main/java");
            if (Files.exists(folder)) {
                visit(folder, visitor);
            }
        }
    }

    private static void visit(Path folder, Visitor visitor) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                visitor.visit(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
