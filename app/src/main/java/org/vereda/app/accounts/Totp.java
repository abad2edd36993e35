package org.vereda.app.accounts;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that change every 30 seconds: TOTP(K, T) = truncated HMAC-SHA-1(K, T) mod 10^6 with T = floor(Unix time in seconds / 30)
 * (RFC 6238, and RFC 4226, 5.3 for the truncation).
 */
final class Totp {
    static final long STEP = 30_000;

    private static final int DIGITS = 6;
    private static final int SECRET = 20;
    private static final int BITS = 5;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /** A new secret of 160 bits in base 32 (RFC 4648, 6). */
    static String secret(SecureRandom random) {
        byte[] bytes = new byte[SECRET];
        random.nextBytes(bytes);
        StringBuilder text = new StringBuilder();
        int held = 0;
        int count = 0;
        for (byte one : bytes) {
            held = (held << Byte.SIZE) | (one & 0xff);
            count += Byte.SIZE;
            while (count >= BITS) {
                count -= BITS;
                text.append(BASE32.charAt((held >> count) & 31));
                held &= (1 << count) - 1;
            }
        }
        return text.toString();
    }

    private static byte[] bytes(String secret) {
        ByteBuffer bytes = ByteBuffer.allocate(secret.length() * BITS / Byte.SIZE);
        int held = 0;
        int count = 0;
        for (int at = 0; at < secret.length(); at++) {
            held = (held << BITS) | BASE32.indexOf(secret.charAt(at));
            count += BITS;
            if (count >= Byte.SIZE) {
                count -= Byte.SIZE;
                bytes.put((byte) (held >> count));
                held &= (1 << count) - 1;
            }
        }
        return bytes.array();
    }

    /**
     * The code of a step.
     *
     * @param secret in base 32
     * @param step the number of the step
     */
    static String code(String secret, long step) {
        return code(bytes(secret), step, DIGITS);
    }

    static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int value = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + digits + "d", value % (long) Math.pow(10, digits));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
