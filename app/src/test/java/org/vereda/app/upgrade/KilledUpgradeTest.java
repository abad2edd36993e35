package org.vereda.app.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.OtherProgram;
import org.vereda.app.Repository;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.keep.Server;
import org.vereda.quantity.Findings;

/**
 * An upgrade that is killed before any of its statements is finished by the next start, with every row that was there before.
 *
 * <p>What the end of a program leaves behind of the embedded database is its files as they are at that moment, and of a server a connection
 * that is cut off; so every moment is tried inside this program, and a few of them by killing another one.
 */
class KilledUpgradeTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
    private static final Keep.Author ANA = new Keep.Author("ana", "the first");

    /** An index of the embedded database in memory, made anew by whoever opens it first. */
    private static final String SHARED_MEMORY = "-shm";

    private static final String FIRST_STEP = "1";

    /**
     * With all tests the server is cut off before each end of a transaction, for it forgets what was not ended; with this, before each
     * statement.
     */
    private static final boolean EVERY_STATEMENT = Boolean.getBoolean("vereda.kill.every");

    @TempDir
    static Path folder = Path.of("");

    private static KeepPlace now = KeepPlace.at("jdbc:postgresql:", "", "");

    @BeforeAll
    static void fill() throws Exception {
        now = KeepPlace.in(folder.resolve("now"));
        try (KeepDatabase database = KeepDatabase.open(now)) {
            new Keep(database, CLOCK).take(Repository.example("review"), ANA, new Findings());
        }
        OldDatabase.fillEmptyTables(now);
    }

    /** The program that is killed before its statement of that number. */
    public static void main(String[] words) throws Exception {
        int moment = Integer.parseInt(words[2]);
        AtomicInteger at = new AtomicInteger();
        WatchedDriver.with(isEnd -> {
            if (at.getAndIncrement() == moment) {
                OtherProgram.killThisOne();
            }
        });
        KeepDatabase.open(new KeepPlace(words[0], words[1], "")).close();
    }

    @Test
    void aFileIsFinishedFromEveryMoment() throws Exception {
        for (boolean isNew : List.of(true, false)) {
            Path data = folder.resolve("file" + isNew);
            Old old = isNew ? Old.NONE : Old.of(KeepPlace.in(data));
            List<Path> moments = new ArrayList<>();
            Set<Integer> seen = new HashSet<>();
            try (WatchedDriver _ = WatchedDriver.with(isEnd -> keepMoment(data, seen, moments))) {
                KeepDatabase.open(KeepPlace.in(data)).close();
            }
            keepMoment(data, seen, moments);
            assertThat(moments)
                    .hasSizeGreaterThanOrEqualTo(OldDatabase.steps(now).size());
            for (Path moment : moments) {
                old.requireFinished(KeepPlace.in(moment), moment.toString());
            }
        }
    }

    /** Copies the files as they are, where they differ from what they were at all moments before. */
    private static void keepMoment(Path data, Set<Integer> seen, List<Path> moments) {
        try (Stream<Path> all = Files.list(data)) {
            List<Path> files = all.filter(file -> !file.toString().endsWith(SHARED_MEMORY))
                    .sorted()
                    .toList();
            int state = 0;
            for (Path file : files) {
                state = 31 * state + Arrays.hashCode(Files.readAllBytes(file)) + file.hashCode();
            }
            if (seen.add(state)) {
                Path moment = Files.createDirectory(data.resolveSibling(data.getFileName() + "-" + moments.size()));
                for (Path file : files) {
                    Files.copy(file, moment.resolve(data.relativize(file)));
                }
                moments.add(moment);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aServerIsFinishedFromEveryMoment() throws Exception {
        try (Server server = Server.start()) {
            for (boolean isNew : List.of(true, false)) {
                String name = "old" + isNew;
                Old old = isNew ? Old.none(made(server, name, "template1")) : Old.of(made(server, name, "template1"));
                int moment = 0;
                while (isCut(made(server, name + moment, name), moment)) {
                    old.requireFinished(at(server, name + moment), name + moment);
                    run(server, "drop database " + name + moment + " with (force)");
                    moment++;
                }
                assertThat(moment).isGreaterThan(OldDatabase.steps(now).size());
            }
        }
    }

    /** Upgrades and is cut off before the statement of that number; false where it ended before. */
    private static boolean isCut(KeepPlace place, int moment) throws SQLException {
        AtomicInteger at = new AtomicInteger();
        List<WatchedDriver> watched = new ArrayList<>();
        try (WatchedDriver driver = WatchedDriver.with(isEnd -> {
            if ((isEnd || EVERY_STATEMENT) && at.getAndIncrement() == moment) {
                watched.getFirst().cut();
            }
        })) {
            watched.add(driver);
            try {
                KeepDatabase.open(place).close();
                return at.get() > moment;
            } catch (RuntimeException e) {
                return true;
            }
        }
    }

    @Test
    void aProgramThatIsKilledForGoodIsFinishedByTheNext() throws Exception {
        for (int moment : List.of(3, 17, 40)) {
            KeepPlace place = KeepPlace.in(folder.resolve("killed" + moment));
            requireFinishedAfterKill(place, moment);
        }
        try (Server server = Server.start()) {
            for (int moment : List.of(3, 17, 40)) {
                requireFinishedAfterKill(made(server, "killed" + moment, "template1"), moment);
            }
        }
    }

    private static void requireFinishedAfterKill(KeepPlace place, int moment) throws Exception {
        Old old = Old.of(place);
        Process program = OtherProgram.of(
                        256, KilledUpgradeTest.class, place.url(), place.user(), Integer.toString(moment))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(program.waitFor()).as("killed by the system").isEqualTo(OtherProgram.KILLED);
        old.requireFinished(place, "killed before statement " + moment);
    }

    private static KeepPlace made(Server server, String name, String template) throws SQLException {
        run(server, "create database " + name + " template " + template);
        return at(server, name);
    }

    private static KeepPlace at(Server server, String name) {
        KeepPlace place = server.place();
        return KeepPlace.at(place.url().replaceFirst("/postgres$", "/" + name), place.user(), place.password());
    }

    private static void run(Server server, String sql) throws SQLException {
        KeepPlace place = server.place();
        try (Connection connection = DriverManager.getConnection(place.url(), place.user(), place.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What was in a database before its upgrade. */
    private record Old(Map<String, List<String>> columns, Map<String, List<String>> rows) {
        private static final Old NONE = new Old(Map.of(), Map.of());

        static Old of(KeepPlace place) throws SQLException {
            OldDatabase old = OldDatabase.of(place, FIRST_STEP, now);
            return new Old(old.columns(), old.rows());
        }

        static Old none(KeepPlace place) {
            assertThat(place.user()).isNotEmpty();
            return NONE;
        }

        /** The next start finishes it, and nothing is missing. */
        void requireFinished(KeepPlace place, String moment) throws SQLException {
            try (KeepDatabase database = KeepDatabase.open(place)) {
                assertThat(new Keep(database, CLOCK).check()).as(moment).isEqualTo(rows.isEmpty() ? 0 : 1);
            }
            OldDatabase upgraded = OldDatabase.at(place);
            assertThat(upgraded.taken()).as(moment).isEqualTo(OldDatabase.steps(now));
            assertThat(upgraded.columns())
                    .as(moment)
                    .isEqualTo(OldDatabase.at(now).columns());
            Map<String, List<String>> after = upgraded.rows(columns);
            rows.forEach((table, all) ->
                    assertThat(after.get(table)).as("%s of %s", table, moment).containsAll(all));
        }
    }
}
