package org.vereda.app.pact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.vereda.app.accounts.Vault;
import org.vereda.app.partners.Partner;

/**
 * Access tokens: the partner, when the token ends, something by chance, and the signature of these. Nothing of them is kept, so they outlive a
 * restart; whether the partner may still come in is looked at with each call.
 */
final class Tokens {
    static final Duration LASTS = Duration.ofMinutes(30);

    private static final int CHANCE = 9;
    private static final int PARTS = 4;

    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    String of(Partner partner) {
        byte[] chance = new byte[CHANCE];
        random.nextBytes(chance);
        String words = partner.id() + "." + (clock.millis() + LASTS.toMillis()) + "." + text(chance);
        return words + "." + text(vault.sign(words));
    }

    /**
     * The number of the partner that a token was made for.
     *
     * @throws Refusal where it was not made here, was changed, or has ended
     */
    String partner(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != PARTS) {
            throw new Refusal(Problem.UNKNOWN_TOKEN, "");
        }
        String words = parts[0] + "." + parts[1] + "." + parts[2];
        byte[] signed = text(vault.sign(words)).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(signed, parts[3].getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(Problem.UNKNOWN_TOKEN, "");
        }
        if (Long.parseLong(parts[1]) <= clock.millis()) {
            throw new Refusal(Problem.TOKEN_EXPIRED, "");
        }
        return parts[0];
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
