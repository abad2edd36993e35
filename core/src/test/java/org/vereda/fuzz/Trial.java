package org.vereda.fuzz;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

/** One reading of damaged files: it ends in time with findings or {@link InvalidInput}, and every finding has words. */
final class Trial {
    /** What a reading may take of a processor; on a busy machine it may wait for it longer. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** What a reading may take of memory in all, most of which is free again at once. */
    static final long MOST_BYTES = 2L << 30;

    private static final Messages WORDS = Messages.in(Language.EN);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final FuzzedReader reader;

    Trial(FuzzedReader reader) {
        this.reader = reader;
    }

    /** Reads a seed with changes. */
    void run(Damage damage) {
        Seed seed =
                reader.seeds().get(Math.floorMod(damage.seed(), reader.seeds().size()));
        try {
            Path folder = Files.createTempDirectory("vereda-fuzz");
            try {
                run(seed.with(damage.changes()).write(folder, damage.changes()));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new AssertionError("the files could not be written", e);
        }
    }

    /** Reads a file or folder. */
    void run(Path path) {
        assertTimeoutPreemptively(LONGEST_WAIT, () -> measured(path), reader.name());
    }

    private void measured(Path path) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long begin = THREADS.getCurrentThreadCpuTime();
        Map<String, Finding> kinds = new TreeMap<>();
        told(path).forEach(finding -> kinds.putIfAbsent(finding.code(), finding));
        kinds.values().forEach(Trial::requireWords);
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        Duration time = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begin);
        if (time.compareTo(LONGEST) > 0) {
            throw new AssertionError(reader.name() + " took " + time.toSeconds() + " s");
        }
        if (bytes > MOST_BYTES) {
            throw new AssertionError(reader.name() + " took " + (bytes >> 20) + " MB of memory");
        }
    }

    /** What the reader says of a file or folder. */
    List<Finding> told(Path path) {
        Findings findings = new Findings();
        try {
            reader.reading().read(path, findings);
        } catch (InvalidInput expected) {
            if (expected.findings().isEmpty()) {
                throw new AssertionError(reader.name() + " refuses without a reason", expected);
            }
            findings.addAll(expected.findings());
        } catch (Exception | StackOverflowError | OutOfMemoryError crash) {
            throw new AssertionError(
                    reader.name() + " crashed: " + crash.getClass().getName(), crash);
        }
        return findings.sorted();
    }

    private static void requireWords(Finding finding) {
        if (WORDS.text(finding).startsWith(finding.code())) {
            throw new AssertionError("no words for " + finding);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
