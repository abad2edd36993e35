package org.vereda.app.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vereda.app.accounts.AuditLog.Event;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.Session;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * The programs that may come in. Each has one role that its maker has or, being an administrator, may give; when the maker loses that, or the
 * account is shut, the program is out too.
 */
public final class ApiTokens {
    /** How long one works at most, in days. */
    public static final int LONGEST_DAYS = 366;

    private static final Duration COARSE = Duration.ofMinutes(10);
    private static final int LONGEST_NAME = 80;
    private static final int MOST = 50;

    private final KeepDatabase database;
    private final Accounts accounts;
    private final Clock clock;
    private final AuditLog log;
    private final Secret secret = new Secret();

    public ApiTokens(KeepDatabase database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
        this.log = new AuditLog(clock);
    }

    /**
     * Makes one.
     *
     * @param days how many days it works
     * @return its words, which nobody can read again later
     * @throws InvalidInput where the maker may not give that role, or name or days are no good, or there are too many already
     */
    public String make(Account by, String name, Membership membership, int days) {
        if (!mayGive(by, membership)) {
            throw InvalidInput.of(Finding.error("api.not-yours", SourcePosition.NOWHERE));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME || days < 1 || days > LONGEST_DAYS) {
            throw InvalidInput.of(Finding.error(
                    "api.bad-token",
                    SourcePosition.NOWHERE,
                    Integer.toString(LONGEST_NAME),
                    Integer.toString(LONGEST_DAYS)));
        }
        String words = secret.next();
        return database.write(session -> {
            log.add(session, by.email(), Event.TOKEN_MADE, name + " " + Accounts.words(membership));
            requireRoom(session, by);
            session.update(
                    "insert into api_token (id, name, secret, account, role, organization, facility, made, expires, used,"
                            + " revoked) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
                    UUID.randomUUID().toString(),
                    name.strip(),
                    Secret.hash(words),
                    by.id(),
                    membership.role().name(),
                    membership.organization(),
                    membership.facility(),
                    clock.instant().toString(),
                    clock.millis() + Duration.ofDays(days).toMillis());
            return words;
        });
    }

    private void requireRoom(Session session, Account by) {
        long working = session.number(
                "select count(*) from api_token where account = ? and revoked = 0 and expires > ?",
                by.id(),
                clock.millis());
        if (working >= MOST) {
            throw InvalidInput.of(Finding.error("api.too-many-tokens", SourcePosition.NOWHERE, Integer.toString(MOST)));
        }
    }

    /** The roles that somebody may give to a program: administrators any, others their own. */
    private static boolean mayGive(Account who, Membership membership) {
        return who.isActive()
                && (who.has(Role.ADMINISTRATOR) || who.memberships().stream().anyMatch(one -> one.holds(membership)));
    }

    /** The program that shows these words; nothing where they are unknown, too old or taken back, or its maker may no longer give its role. */
    public Optional<ApiToken> comeIn(String words) {
        Optional<ApiToken> found = database.read(session -> session.first(
                "select " + ApiToken.COLUMNS + " where t.secret = ? and t.revoked = 0 and t.expires > ?",
                ApiToken::read,
                Secret.hash(words),
                clock.millis()));
        Optional<ApiToken> known = found.filter(token -> accounts.byId(token.account())
                .filter(maker -> mayGive(maker, token.membership()))
                .isPresent());
        known.filter(token -> token.used().plus(COARSE).isBefore(clock.instant()))
                .ifPresent(this::noteUse);
        return known;
    }

    private void noteUse(ApiToken token) {
        database.write(
                session -> session.update("update api_token set used = ? where id = ?", clock.millis(), token.id()));
    }

    /** Those that somebody may look after: administrators all, others those whose role they may give; the newest first. */
    public List<ApiToken> of(Account who) {
        return database
                .read(session ->
                        session.list("select " + ApiToken.COLUMNS + " order by t.made desc, t.id", ApiToken::read))
                .stream()
                .filter(token -> mayGive(who, token.membership()))
                .toList();
    }

    /**
     * Takes one back; it is out at its next call.
     *
     * @throws InvalidInput where there is none that this account looks after
     */
    public void revoke(Account by, String id) {
        ApiToken token = of(by).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(Finding.error("api.no-token", SourcePosition.NOWHERE)));
        database.write(session -> {
            log.add(session, by.email(), Event.TOKEN_REVOKED, token.name() + " " + Accounts.words(token.membership()));
            return session.update("update api_token set revoked = 1 where id = ?", id);
        });
    }
}
