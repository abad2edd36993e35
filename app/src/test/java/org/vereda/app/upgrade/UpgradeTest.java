package org.vereda.app.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.Repository;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Accounts;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Passwords;
import org.vereda.app.accounts.Role;
import org.vereda.app.accounts.Vault;
import org.vereda.app.keep.Backup;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.keep.Server;
import org.vereda.app.keep.log.KeptLog;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.report.words.Language;
import tools.jackson.databind.node.JsonNodeFactory;

/** A database of every earlier schema, with what was in it, is brought up to date by opening it, and everything is read back. */
class UpgradeTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
    private static final Keep.Author ANA = new Keep.Author("ana", "the first");
    private static final String PASSWORD = "a horse and a battery";
    private static final String ROOT = "root@example.org";
    private static final int CHEAP = 4;

    @TempDir
    static Path folder = Path.of("");

    private static KeepPlace now = KeepPlace.at("jdbc:postgresql:", "", "");
    private static List<String> steps = List.of();

    @BeforeAll
    static void fill() throws Exception {
        now = KeepPlace.in(folder.resolve("now"));
        try (KeepDatabase database = KeepDatabase.open(now)) {
            new Keep(database, CLOCK).take(Repository.example("review"), ANA, new Findings());
            Accounts accounts = accounts(database);
            Account root = accounts.join(accounts.firstLink(), ROOT, "Rut", PASSWORD, Language.EN);
            accounts.invite(root, "eva@example.org", "Eva", new Membership(Role.SUPPLIER, "O", ""));
            KeptLog log = new KeptLog(database, "review");
            log.appendAfter(
                    log.last(), List.of(JsonNodeFactory.instance.objectNode().put("step", "frozen")));
        }
        OldDatabase.fillEmptyTables(now);
        steps = OldDatabase.steps(now);
    }

    private static Accounts accounts(KeepDatabase database) {
        return new Accounts(database, CLOCK, new Passwords(CHEAP), Vault.in(folder));
    }

    @Test
    void everyEarlierFileIsBroughtUpToDateWithAllThatWasInIt() throws Exception {
        for (String step : steps) {
            requireUpgraded(KeepPlace.in(folder.resolve("file" + step)), step);
        }
    }

    @Test
    void everyEarlierServerIsBroughtUpToDateWithAllThatWasInIt() throws Exception {
        try (Server server = Server.start()) {
            for (String step : steps) {
                requireUpgraded(fresh(server.place(), "step" + step), step);
            }
        }
    }

    private static KeepPlace fresh(KeepPlace server, String name) throws Exception {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return KeepPlace.at(server.url().replaceFirst("/postgres$", "/" + name), server.user(), server.password());
    }

    private static void requireUpgraded(KeepPlace place, String step) throws Exception {
        OldDatabase old = OldDatabase.of(place, step, now);
        Map<String, List<String>> columns = old.columns();
        Map<String, List<String>> before = old.rows();
        assertThat(before)
                .as("step %s", step)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        try (KeepDatabase database = KeepDatabase.open(place)) {
            Keep keep = new Keep(database, CLOCK);
            assertThat(keep.check()).isEqualTo(1);
            Path out = folder.resolve("out-" + place.name().hashCode());
            keep.write(out);
            assertThat(out.resolve("review.csv"))
                    .hasSameBinaryContentAs(Repository.example("review").resolve("review.csv"));
            requireServing(database, before);
            assertThat(new Backup(database).write(folder.resolve("backup.zip"))).isPositive();
        }
        Map<String, List<String>> after = old.rows(columns);
        before.forEach((table, rows) ->
                assertThat(after.get(table)).as("%s of step %s", table, step).containsAll(rows));
    }

    /** Whoever had an account comes in, the log is whole, and what had no place before has one now. */
    private static void requireServing(KeepDatabase database, Map<String, List<String>> before) {
        Accounts accounts = accounts(database);
        if (before.containsKey("account")) {
            assertThat(accounts.all()).hasSize(2);
            assertThat(accounts.log(9)).hasSize(2);
            assertThat(accounts.checkLog()).isEqualTo(2);
            assertThat(accounts.isNew()).isFalse();
        } else {
            assertThat(accounts.isNew()).isTrue();
        }
        assertThat(KeptLog.checkAll(database)).isEqualTo(before.containsKey("log_entry") ? 1 : 0);
    }

    @Test
    void aDatabaseOfANewerProgramIsLeftAlone() throws Exception {
        KeepPlace place = KeepPlace.in(folder.resolve("newer"));
        KeepDatabase.open(place).close();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + place.file().orElseThrow());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                    + " checksum, installed_by, execution_time, success) values (99, '999', 'tomorrow', 'SQL',"
                    + " 'V999__tomorrow.sql', 1, '', 1, 1)");
        }
        assertThatThrownBy(() -> KeepDatabase.open(place))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("keep.newer-database")
                .hasMessageContaining("999");
    }
}
