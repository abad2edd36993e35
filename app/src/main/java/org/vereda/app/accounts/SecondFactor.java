package org.vereda.app.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.vereda.app.accounts.AuditLog.Event;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.Session;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * The second factor of accounts that want one: a code of an app ({@link Totp}), or one of ten recovery codes. Each code works once; the clock of
 * the app may be half a minute off. The secret is kept sealed: a copy of the database makes no codes.
 */
public final class SecondFactor {
    private static final int CODES = 10;
    private static final int LETTERS = 16;
    private static final int BASE_32 = 32;

    /** Steps of half a minute: a code that was used more than an hour from now tells that the clock was wrong then, and counts no more. */
    private static final long CLOCK_WAS_WRONG = 120;

    private final KeepDatabase database;
    private final Clock clock;
    private final Vault vault;
    private final AuditLog log;
    private final SecureRandom random = new SecureRandom();

    SecondFactor(KeepDatabase database, Clock clock, Vault vault) {
        this.database = database;
        this.clock = clock;
        this.vault = vault;
        this.log = new AuditLog(clock);
        sealOlder();
    }

    /** Databases of earlier versions hold secrets as they are: 32 letters, where sealed ones are longer. */
    private void sealOlder() {
        List<String> open = database.read(session ->
                session.list("select secret from second_factor where length(secret) = ?", row -> row.text(1), BASE_32));
        if (!open.isEmpty()) {
            database.write(session -> {
                open.forEach(secret -> session.update(
                        "update second_factor set secret = ? where secret = ?", vault.seal(secret), secret));
                return open.size();
            });
        }
    }

    /** True where an account is asked for it. */
    public boolean isOn(Account account) {
        return sealed(account.id(), 1).isPresent();
    }

    private Optional<String> secret(String account, long confirmed) {
        return sealed(account, confirmed).map(vault::open);
    }

    private Optional<String> sealed(String account, long confirmed) {
        return database.read(session -> session.first(
                "select secret from second_factor where account = ? and confirmed = ?",
                row -> row.text(1),
                account,
                confirmed));
    }

    /**
     * A secret for an app, in base 32; it counts once a code of it was given.
     *
     * @throws InvalidInput where the account has one already
     */
    public String begin(Account account) {
        if (isOn(account)) {
            throw refused();
        }
        String secret = Totp.secret(random);
        return database.write(session -> {
            session.update("delete from second_factor where account = ? and confirmed = 0", account.id());
            session.update(
                    "insert into second_factor (account, secret, confirmed, last_step) values (?, ?, 0, 0)",
                    account.id(),
                    vault.seal(secret));
            return secret;
        });
    }

    /**
     * Turns it on.
     *
     * @return recovery codes, which nobody can read again later
     * @throws InvalidInput where the code is not one of the secret that was begun
     */
    public List<String> confirm(Account account, String code) {
        long step = secret(account.id(), 0)
                .map(secret -> step(secret, code))
                .orElseGet(OptionalLong::empty)
                .orElseThrow(SecondFactor::refused);
        return database.write(session -> {
            log.add(session, account.email(), Event.SECOND_FACTOR_ON, "");
            session.update(
                    "update second_factor set confirmed = 1, last_step = ? where account = ?", step, account.id());
            session.update("delete from recovery_code where account = ?", account.id());
            List<String> codes = new ArrayList<>();
            for (int at = 0; at < CODES; at++) {
                String words = Totp.secret(random).substring(0, LETTERS).toLowerCase(Locale.ROOT);
                codes.add(words);
                session.update(
                        "insert into recovery_code (account, secret) values (?, ?)", account.id(), Secret.hash(words));
            }
            return List.copyOf(codes);
        });
    }

    /** Turns it off for somebody, as the person with a code or as an administrator; nothing where it is not on. */
    public void turnOff(Account by, Account account) {
        database.write(session -> {
            log.add(session, by.email(), Event.SECOND_FACTOR_OFF, account.email());
            session.update("delete from recovery_code where account = ?", account.id());
            return session.update("delete from second_factor where account = ?", account.id());
        });
    }

    /** True where an account has no second factor, or the code is a good one, which it then is no more. */
    public boolean passes(Account account, String code) {
        Optional<String> secret = secret(account.id(), 1);
        return secret.isEmpty() || isTaken(account, secret.get(), code.replaceAll("[\\s-]", ""));
    }

    private boolean isTaken(Account account, String secret, String code) {
        OptionalLong step = step(secret, code);
        if (step.isPresent()) {
            long found = step.getAsLong();
            return database.write(session -> session.update(
                            "update second_factor set last_step = ?"
                                    + " where account = ? and (last_step < ? or last_step > ?)",
                            found,
                            account.id(),
                            found,
                            found + CLOCK_WAS_WRONG)
                    == 1);
        }
        return database.write(session -> isRecovery(session, account, code));
    }

    private boolean isRecovery(Session session, Account account, String code) {
        boolean isOne = session.update(
                        "delete from recovery_code where account = ? and secret = ?",
                        account.id(),
                        Secret.hash(code.toLowerCase(Locale.ROOT)))
                == 1;
        if (isOne) {
            log.add(session, account.email(), Event.RECOVERY_USED, "");
        }
        return isOne;
    }

    /** The step of a code, of the one before, now, and after. */
    private OptionalLong step(String secret, String code) {
        long now = clock.millis() / Totp.STEP;
        for (long step = now - 1; step <= now + 1; step++) {
            byte[] expected = Totp.code(secret, step).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(expected, code.strip().getBytes(StandardCharsets.UTF_8))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private static InvalidInput refused() {
        return InvalidInput.of(Finding.error("api.bad-code", SourcePosition.NOWHERE));
    }
}
