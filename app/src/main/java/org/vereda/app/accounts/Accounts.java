package org.vereda.app.accounts;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.vereda.app.accounts.AuditLog.Event;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.Session;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Language;

/**
 * The accounts: invited by an administrator, opened by a link that works once, and locked out for a while after several wrong passwords.
 * Everything that is done with them leaves an entry in the {@link AuditLog}.
 */
public final class Accounts {
    private static final Duration LINK_LASTS = Duration.ofDays(7);
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final int WRONG_FOR_ONE = 5;
    private static final int WRONG_FROM_ONE_PLACE = 30;
    private static final int LONGEST = 200;
    private static final String COLUMNS = "id, email, name, language, active, password is not null";

    private final KeepDatabase database;
    private final Clock clock;
    private final Passwords passwords;
    private final AuditLog log;
    private final Secret secret = new Secret();
    private final SecondFactor second;

    /** @param vault seals the keys of second factors */
    public Accounts(KeepDatabase database, Clock clock, Passwords passwords, Vault vault) {
        this.database = database;
        this.clock = clock;
        this.passwords = passwords;
        this.log = new AuditLog(clock);
        this.second = new SecondFactor(database, clock, vault);
    }

    // --- coming in

    /** What became of an attempt to sign in. */
    public sealed interface Attempt {
        /** It is the account. */
        record In(Account account) implements Attempt {}

        /** Address or password is wrong; which, nobody is told. */
        record Wrong() implements Attempt {}

        /** There were too many wrong ones before. */
        record Locked() implements Attempt {}
    }

    /**
     * Tries to sign in.
     *
     * @param address the network address that the attempt comes from
     */
    public Attempt signIn(String email, String password, String address) {
        return signIn(email, password, "", address);
    }

    /**
     * Tries to sign in; which of address, password and code is wrong, nobody is told.
     *
     * @param code of the second factor; not looked at where the account has none
     * @param address the network address that the attempt comes from
     */
    public Attempt signIn(String email, String password, String code, String address) {
        String known = plain(email);
        if (isLocked(known, address)) {
            return new Attempt.Locked();
        }
        Optional<Account> account = byEmail(known).filter(Account::isActive);
        boolean isRight = passwords.matches(password, account.map(this::hash).orElse(""))
                && account.filter(one -> second.passes(one, code)).isPresent();
        return isRight ? welcomed(account.orElseThrow(), address) : refused(known, address);
    }

    private String hash(Account account) {
        return database.read(session ->
                        session.first("select password from account where id = ?", row -> row.text(1), account.id()))
                .orElse("");
    }

    /** The second factors of the accounts. */
    public SecondFactor secondFactor() {
        return second;
    }

    /** True where somebody who is in gives a good code of the second factor; wrong ones count as when signing in. */
    public boolean passesAgain(Account account, String code, String address) {
        if (isLocked(account.email(), address)) {
            return false;
        }
        boolean passes = second.passes(account, code);
        if (!passes) {
            refused(account.email(), address);
        }
        return passes;
    }

    /**
     * Changes one's own password; all browsers have to sign in anew.
     *
     * @throws InvalidInput where the old one is wrong, or the new one is no good
     */
    public void changePassword(Account account, String old, String password, String address) {
        if (isLocked(account.email(), address) || !passwords.matches(old, hash(account))) {
            refused(account.email(), address);
            throw InvalidInput.of(Finding.error("api.bad-old", SourcePosition.NOWHERE));
        }
        String hash = passwords.accept(password, account.email());
        database.write(session -> {
            log.add(session, account.email(), Event.PASSWORD_CHANGED, "");
            session.update("update account set password = ? where id = ?", hash, account.id());
            return session.update("delete from signed_in where account = ?", account.id());
        });
    }

    /** Signs somebody out of all browsers. */
    public void signOutEverywhere(Account account) {
        database.write(session -> {
            log.add(session, account.email(), Event.SIGNED_OUT_EVERYWHERE, "");
            return session.update("delete from signed_in where account = ?", account.id());
        });
    }

    private Attempt welcomed(Account account, String address) {
        return database.write(session -> {
            log.add(session, account.email(), Event.SIGNED_IN, address);
            session.update("delete from refused where email = ?", account.email());
            return new Attempt.In(account);
        });
    }

    private Attempt refused(String email, String address) {
        return database.write(session -> {
            session.update(
                    "insert into refused (email, address, happened) values (?, ?, ?)", email, address, clock.millis());
            session.update("delete from refused where happened < ?", since());
            if (wrong(session, "email", email) == WRONG_FOR_ONE) {
                log.add(session, email, Event.LOCKED_OUT, address);
            }
            return new Attempt.Wrong();
        });
    }

    private boolean isLocked(String email, String address) {
        return database.read(session -> wrong(session, "email", email) >= WRONG_FOR_ONE
                || wrong(session, "address", address) >= WRONG_FROM_ONE_PLACE);
    }

    /** What happened later than now was noted before the clock was set back; it must not count until then. */
    private long wrong(Session session, String column, String value) {
        return session.number(
                "select count(*) from refused where " + column + " = ? and happened >= ? and happened <= ?",
                value,
                since(),
                clock.millis() + REMEMBERED.toMillis());
    }

    private long since() {
        return clock.millis() - REMEMBERED.toMillis();
    }

    /** Notes that somebody left. */
    public void signedOut(Account account) {
        database.write(session -> {
            log.add(session, account.email(), Event.SIGNED_OUT, "");
            return account;
        });
    }

    // --- invitations

    /** True where nobody has joined yet. */
    public boolean isNew() {
        return database.read(session -> session.number("select count(*) from account where password is not null")) == 0;
    }

    /** The words of a link that makes the first administrator, once; earlier ones no longer work. */
    public String firstLink() {
        return database.write(session -> {
            session.update("delete from invitation where account is null");
            return link(session, Optional.empty());
        });
    }

    /**
     * Invites somebody, or gives a role and another link to somebody who has not joined yet. Who has joined gets the role alone: nobody's
     * password changes by an invitation.
     *
     * @return the words of a link that works once; none for somebody who has joined
     * @throws InvalidInput where the address is none
     */
    public Optional<String> invite(Account by, String email, String name, Membership membership) {
        String known = requireEmail(email);
        return database.write(session -> {
            Account account = byEmail(session, known).orElseGet(() -> added(session, known, name));
            grant(session, account.id(), membership);
            Event event = account.hasJoined() ? Event.GRANTED : Event.INVITED;
            log.add(session, by.email(), event, known + " " + words(membership));
            return account.hasJoined() ? Optional.empty() : Optional.of(onlyLink(session, account));
        });
    }

    /**
     * Gives somebody who has forgotten the password a link to a new one.
     *
     * @return the words of a link that works once
     */
    public String renew(Account by, String id) {
        return database.write(session -> {
            Account account = require(session, id);
            log.add(session, by.email(), Event.RENEWED, account.email());
            return onlyLink(session, account);
        });
    }

    private String onlyLink(Session session, Account account) {
        session.update("delete from invitation where account = ?", account.id());
        return link(session, Optional.of(account.id()));
    }

    private String link(Session session, Optional<String> account) {
        String words = secret.next();
        session.update(
                "insert into invitation (token, account, expires, used) values (?, ?, ?, 0)",
                Secret.hash(words),
                account,
                clock.millis() + LINK_LASTS.toMillis());
        return words;
    }

    /** Whom a link is for: an account, or nobody yet for the first administrator; nothing where it does not work. */
    public Optional<Invited> invited(String words) {
        return database.read(session -> invited(session, words));
    }

    /**
     * Whom a link is for.
     *
     * @param account the account, empty for the first administrator
     */
    public record Invited(Optional<Account> account) {}

    private Optional<Invited> invited(Session session, String words) {
        return session.first(
                        "select account from invitation where token = ? and used = 0 and expires > ?",
                        row -> row.perhaps(1),
                        Secret.hash(words),
                        clock.millis())
                .map(id -> new Invited(id.flatMap(known -> byId(session, known))));
    }

    /**
     * Accepts an invitation.
     *
     * @param email only looked at for the first administrator
     * @throws InvalidInput where the link does not work, or the password is no good; the link still works then
     */
    public Account join(String words, String email, String name, String password, Language language) {
        return database.write(session -> {
            int taken = session.update(
                    "update invitation set used = 1 where token = ? and used = 0 and expires > ?",
                    Secret.hash(words),
                    clock.millis());
            if (taken != 1) {
                throw InvalidInput.of(Finding.error("portal.bad-link", SourcePosition.NOWHERE));
            }
            String id = session.first(
                            "select account from invitation where token = ?", row -> row.text(1), Secret.hash(words))
                    .filter(known -> !known.isEmpty())
                    .orElseGet(() -> first(session, email, name));
            Account account = byId(session, id).orElseThrow();
            session.update(
                    "update account set name = ?, password = ?, language = ? where id = ?",
                    requireName(name),
                    passwords.accept(password, account.email()),
                    language.code(),
                    id);
            session.update("delete from signed_in where account = ?", id);
            log.add(session, account.email(), Event.JOINED, "");
            return byId(session, id).orElseThrow();
        });
    }

    private String first(Session session, String email, String name) {
        if (session.number("select count(*) from account where password is not null") > 0) {
            throw InvalidInput.of(Finding.error("portal.bad-link", SourcePosition.NOWHERE));
        }
        Account account =
                byEmail(session, requireEmail(email)).orElseGet(() -> added(session, requireEmail(email), name));
        grant(session, account.id(), new Membership(Role.ADMINISTRATOR, "", ""));
        return account.id();
    }

    private static Account added(Session session, String email, String name) {
        String id = UUID.randomUUID().toString();
        session.update(
                "insert into account (id, email, name, language, active) values (?, ?, ?, 'en', 1)", id, email, name);
        return byId(session, id).orElseThrow();
    }

    // --- roles

    /** Gives a role. */
    public void grant(Account by, String id, Membership membership) {
        database.write(session -> {
            Account account = require(session, id);
            grant(session, id, membership);
            log.add(session, by.email(), Event.GRANTED, account.email() + " " + words(membership));
            return account;
        });
    }

    /**
     * Takes a role away.
     *
     * @throws InvalidInput where nobody would be left who looks after accounts
     */
    public void withdraw(Account by, String id, Membership membership) {
        database.write(session -> {
            Account account = require(session, id);
            session.update(
                    "delete from membership where account = ? and role = ? and organization = ? and facility = ?",
                    id,
                    membership.role().name(),
                    membership.organization(),
                    membership.facility());
            requireAdministrator(session);
            log.add(session, by.email(), Event.WITHDRAWN, account.email() + " " + words(membership));
            return account;
        });
    }

    /** Shuts an account or opens it again; a shut one is out at its next step. */
    public void setActive(Account by, String id, boolean active) {
        database.write(session -> {
            Account account = require(session, id);
            session.update("update account set active = ? where id = ?", active ? 1L : 0L, id);
            requireAdministrator(session);
            log.add(session, by.email(), active ? Event.OPENED : Event.SHUT, account.email());
            return account;
        });
    }

    /** Changes the language that somebody reads. */
    public void speak(String id, Language language) {
        database.write(session -> session.update("update account set language = ? where id = ?", language.code(), id));
    }

    private static void requireAdministrator(Session session) {
        long left = session.number("select count(*) from account a join membership m on m.account = a.id"
                + " where a.active = 1 and a.password is not null and m.role = 'ADMINISTRATOR'");
        if (left == 0) {
            throw InvalidInput.of(Finding.error("portal.last-administrator", SourcePosition.NOWHERE));
        }
    }

    private static void grant(Session session, String id, Membership membership) {
        session.update(
                "insert into membership (account, role, organization, facility) values (?, ?, ?, ?)"
                        + " on conflict (account, role, organization, facility) do nothing",
                id,
                membership.role().name(),
                membership.organization(),
                membership.facility());
    }

    static String words(Membership membership) {
        return "%s %s %s"
                .formatted(membership.role().name(), membership.organization(), membership.facility())
                .strip();
    }

    // --- looking up

    /** All accounts by their addresses. */
    public List<Account> all() {
        return database.read(
                session -> session.list("select id from account order by email", row -> row.text(1)).stream()
                        .flatMap(id -> byId(session, id).stream())
                        .toList());
    }

    public Optional<Account> byId(String id) {
        return database.read(session -> byId(session, id));
    }

    private Optional<Account> byEmail(String email) {
        return database.read(session -> byEmail(session, email));
    }

    /** Leaves an entry about something that somebody did elsewhere in the portal. */
    public void note(Account by, String deed) {
        database.write(session -> {
            log.add(session, by.email(), Event.ACTED, deed);
            return deed;
        });
    }

    /** The newest entries of the log. */
    public List<AuditLog.Entry> log(int most) {
        return database.read(session -> log.newest(session, most));
    }

    /**
     * Looks whether the log is whole and gives the number of its entries.
     *
     * @throws InvalidInput naming the first entry that was changed
     */
    public long checkLog() {
        return database.read(log::check);
    }

    private static Account require(Session session, String id) {
        return byId(session, id)
                .orElseThrow(() -> InvalidInput.of(Finding.error("portal.no-account", SourcePosition.NOWHERE)));
    }

    private static Optional<Account> byEmail(Session session, String email) {
        return session.first("select id from account where email = ?", row -> row.text(1), email)
                .flatMap(id -> byId(session, id));
    }

    private static Optional<Account> byId(Session session, String id) {
        List<Membership> memberships = session.list(
                "select role, organization, facility from membership where account = ? order by role, organization, facility",
                row -> new Membership(Role.valueOf(row.text(1)), row.text(2), row.text(3)),
                id);
        return session.first("select " + COLUMNS + " from account where id = ?", row -> account(row, memberships), id);
    }

    private static Account account(Session.Row row, List<Membership> memberships) throws SQLException {
        return new Account(
                row.text(1),
                row.text(2),
                row.text(3),
                Language.find(row.text(4)).orElse(Language.EN),
                row.number(5) == 1,
                row.flag(6),
                memberships);
    }

    private static String plain(String email) {
        String known = email.strip().toLowerCase(Locale.ROOT);
        return known.substring(0, Math.min(known.length(), LONGEST));
    }

    private static String requireEmail(String email) {
        String known = plain(email);
        if (!known.matches("[^@\\s]+@[^@\\s]+")) {
            throw InvalidInput.of(Finding.error("portal.bad-email", SourcePosition.NOWHERE, email));
        }
        return known;
    }

    private static String requireName(String name) {
        if (name.isBlank() || name.length() > LONGEST) {
            throw InvalidInput.of(Finding.error("portal.bad-name", SourcePosition.NOWHERE));
        }
        return name.strip();
    }
}
