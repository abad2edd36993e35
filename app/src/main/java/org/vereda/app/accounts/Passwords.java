package org.vereda.app.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** Passwords as they are kept: bcrypt hashes. */
public final class Passwords {
    /** The work of a hash, as a power of two; about a quarter of a second. */
    public static final int USUAL_WORK = 12;

    private static final int SHORTEST = 12;

    /** Letters from which on a name in a password makes it easy to guess; shorter ones stand in most words. */
    private static final int TELLING = 4;

    /** What bcrypt looks at, in bytes. */
    private static final int LONGEST = 72;

    private final BCryptPasswordEncoder encoder;
    private final String nobody;

    /**
     * Prepares hashing.
     *
     * @param work 2 to this power rounds, 4 to 31
     */
    public Passwords(int work) {
        encoder = new BCryptPasswordEncoder(work);
        nobody = hashed("nobody has this password");
    }

    /**
     * The hash of a new password.
     *
     * @throws InvalidInput where it is too short, too long, or holds the name of the account
     */
    String accept(String password, String email) {
        String name = email.replaceFirst("@.*", "");
        boolean isNamed =
                name.length() >= TELLING && password.toLowerCase(Locale.ROOT).contains(name);
        if (password.length() < SHORTEST || password.getBytes(StandardCharsets.UTF_8).length > LONGEST || isNamed) {
            throw InvalidInput.of(Finding.error(
                    "portal.bad-password",
                    SourcePosition.NOWHERE,
                    Integer.toString(SHORTEST),
                    Integer.toString(LONGEST)));
        }
        return hashed(password);
    }

    /** True where the password is the one of the hash; takes as long where there is none. */
    boolean matches(String password, String hash) {
        boolean fits = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST
                && encoder.matches(password, hash.isEmpty() ? nobody : hash);
        return fits && !hash.isEmpty();
    }

    private String hashed(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        return hash;
    }
}
