package org.vereda.endoflife.yard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * Turns vehicle identification numbers into seals that tell the same vehicle again without telling its number. Seals are
 * HMAC-SHA-256 (RFC 2104) under a key of the yard: without the key nobody can try all numbers, as one could with a bare hash.
 */
public final class VinSeal {
    /** A key of fewer letters could be guessed. */
    private static final int LEAST_KEY = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    private static final int CHECK_PLACE = 8;
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String VALUES = "12345678123457923456789";
    private static final int MODULUS = 11;

    private final byte[] key;

    private VinSeal(byte[] key) {
        this.key = key;
    }

    /**
     * Seals under a key.
     *
     * @throws InvalidInput where the key has fewer than 16 letters
     */
    public static VinSeal of(String key) {
        if (key.strip().length() < LEAST_KEY) {
            throw InvalidInput.of(Finding.error("yard.short-key", SourcePosition.NOWHERE, Integer.toString(LEAST_KEY)));
        }
        return new VinSeal(key.strip().getBytes(StandardCharsets.UTF_8));
    }

    /** The seal of a number, 64 hexadecimal digits; case and blanks around it do not matter. */
    public String seal(String vin) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(normal(vin).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True where the text has the form of a number: 17 digits and letters without I, O, Q (ISO 3779). */
    public static boolean isWellFormed(String vin) {
        return FORM.matcher(normal(vin)).matches();
    }

    /**
     * True where the ninth sign is the check digit of North American numbers: the sum of weighted values modulo 11, X for
     * ten (49 CFR 565.15). Vehicles of other markets need not have one.
     */
    public static boolean hasCheckDigit(String vin) {
        String text = normal(vin);
        if (!isWellFormed(text)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * value(text.charAt(i));
        }
        int rest = sum % MODULUS;
        return text.charAt(CHECK_PLACE) == (rest == MODULUS - 1 ? 'X' : (char) ('0' + rest));
    }

    private static int value(char sign) {
        int letter = LETTERS.indexOf(sign);
        return letter < 0 ? sign - '0' : VALUES.charAt(letter) - '0';
    }

    private static String normal(String vin) {
        return vin.strip().toUpperCase(Locale.ROOT);
    }
}
