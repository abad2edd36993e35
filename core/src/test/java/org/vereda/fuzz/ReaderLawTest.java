package org.vereda.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vereda.Repository;

/**
 * Every class that reads what others wrote is tried with damaged input, or docs/fuzzing.md says why that is not needed. Its block of readers
 * is the law: {@code reader <- test door ...} names the test and the classes through which it comes to the reader, {@code reader -- why} the
 * reason.
 */
class ReaderLawTest {
    private static final List<String> PLACES = List.of(
            "core/src/main/java/org/vereda/sources",
            "core/src/main/java/org/vereda/exchange",
            "app/src/main/java/org/vereda/app");
    private static final List<String> TESTS = List.of("core/src/test/java/org/vereda/fuzz", "app/src/test/java");

    /** What turns bytes of others into anything. */
    private static final Pattern READS = Pattern.compile("readTree\\(|readValue\\("
            + "|Files\\.(readAllBytes|readString|readAllLines|newInputStream|newBufferedReader|lines)\\("
            + "|ZipInputStream\\(|new ZipFile\\(|GZIPInputStream\\(|createXMLStreamReader\\(|CsvReader|new LoadSettings"
            + "|RawTable\\.load|Table\\.(open|sheets)\\(|(WireJson|WireFile)\\.read\\(");

    private static final Map<String, String> MAIN = sources(PLACES);
    private static final Map<String, String> FUZZ = sources(TESTS);
    private static final List<String> LAW = law();

    private static Map<String, String> sources(List<String> places) {
        Map<String, String> found = new TreeMap<>();
        for (String place : places) {
            try (Stream<Path> files = Files.walk(Repository.root().resolve(place))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String name = file.toString().replace('\\', '/').replaceFirst(".*/org/vereda/", "");
                    found.put(name.replace(".java", "").replace('/', '.'), code(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /** Without remarks and imports. */
    private static String code(Path file) throws IOException {
        return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$|^import .*$", "");
    }

    private static List<String> law() {
        try {
            String text = Files.readString(Repository.root().resolve("docs/fuzzing.md"));
            String block = text.replaceFirst("(?s).*```readers\\n", "").replaceFirst("(?s)```.*", "");
            return block.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reader(String line) {
        return line.replaceFirst(" .*", "");
    }

    @Test
    void everyReaderStandsInTheLawAndNothingElseDoes() {
        List<String> readers = MAIN.entrySet().stream()
                .filter(one -> READS.matcher(one.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(LAW.stream().map(ReaderLawTest::reader)).containsExactlyInAnyOrderElementsOf(readers);
    }

    @Test
    void everyTestOfTheLawComesToItsReader() {
        for (String line : LAW) {
            if (line.contains(" <- ")) {
                List<String> way = Arrays.asList(line.replaceFirst(".* <- ", "").split(" "));
                requireNamed(line, source(FUZZ, way.getFirst()), way.get(1));
                for (int at = 1; at < way.size() - 1; at++) {
                    requireNamed(line, source(MAIN, way.get(at)), way.get(at + 1));
                }
                assertThat(reader(line)).as(line).endsWith("." + way.getLast());
            } else {
                assertThat(line).as("a reader needs a test or a reason").matches("\\S+ -- \\S+ .+");
            }
        }
    }

    @Test
    void testsOfTheLawMakeDamage() {
        assertThat(LAW.stream()
                        .filter(line -> line.contains(" <- "))
                        .map(line -> line.split(" ", -1)[2])
                        .distinct())
                .allSatisfy(test -> assertThat(source(FUZZ, test)).containsAnyOf("DamagedText", "FuzzedReader"));
    }

    private static String source(Map<String, String> sources, String simpleName) {
        return sources.entrySet().stream()
                .filter(one -> one.getKey().endsWith("." + simpleName))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
    }

    private static void requireNamed(String line, String source, String name) {
        assertThat(Pattern.compile("\\b" + name + "\\b").matcher(source).find())
                .as("%s: %s is named", line, name)
                .isTrue();
    }
}
