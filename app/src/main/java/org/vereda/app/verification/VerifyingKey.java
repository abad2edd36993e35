package org.vereda.app.verification;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The public half of a verifier's key. */
final class VerifyingKey {
    private static final int RAW = 32;

    /** The y of points of small order, without the sign bit: with such a key one signature would fit every text. */
    private static final List<String> SMALL = List.of(
            "00".repeat(32),
            "01" + "00".repeat(31),
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "ec" + "ff".repeat(30) + "7f",
            "ed" + "ff".repeat(30) + "7f",
            "ee" + "ff".repeat(30) + "7f");

    private final PublicKey key;

    VerifyingKey(PublicKey key) {
        this.key = key;
        if (isSmall(key.getEncoded())) {
            throw new IllegalArgumentException("a point of small order is no key");
        }
    }

    /**
     * The key of that text.
     *
     * @throws IllegalArgumentException where it is none
     */
    static VerifyingKey of(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            PublicKey key = KeyFactory.getInstance(SigningKey.ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes));
            return new VerifyingKey(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no key", e);
        }
    }

    private static boolean isSmall(byte[] encoded) {
        byte[] y = Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
        y[RAW - 1] &= 0x7f;
        return SMALL.contains(HexFormat.of().formatHex(y));
    }

    /** The key as text. */
    String text() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** SHA-256 of the key, by which people compare keys. */
    String fingerprint() {
        return sha256(key.getEncoded());
    }

    boolean fits(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance(SigningKey.ALGORITHM);
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
