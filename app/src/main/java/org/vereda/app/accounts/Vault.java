package org.vereda.app.accounts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * A key of 256 bits that is not in the database. It seals the secrets that partners gave and those of second factors (AES-GCM), and signs the
 * tokens that are handed out (HMAC-SHA-256), so that a copy of the database alone opens nothing.
 */
public final class Vault {
    /** The name of the file that holds the key. */
    public static final String FILE = "exchange.key";

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec sealing;
    private final SecretKeySpec signing;

    private Vault(byte[] key) {
        try {
            sealing = new SecretKeySpec(derived(key, "seal"), "AES");
            signing = new SecretKeySpec(derived(key, "sign"), "HmacSHA256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The vault of a key in text form.
     *
     * @param key 32 bytes in base 64
     * @throws InvalidInput where it is something else
     */
    public static Vault of(String key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key.strip());
            if (bytes.length == KEY) {
                return new Vault(bytes);
            }
        } catch (IllegalArgumentException notBase64) {
            throw badKey();
        }
        throw badKey();
    }

    private static InvalidInput badKey() {
        return InvalidInput.of(Finding.error("portal.bad-key", SourcePosition.ofFile(FILE), Integer.toString(KEY)));
    }

    /**
     * The vault whose key is in a data folder; the first time one is made, for its owner's eyes only.
     *
     * @throws InvalidInput where it cannot be read or written
     */
    public static Vault in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                make(file);
            }
            return of(Files.readString(file));
        } catch (IOException e) {
            throw InvalidInput.of(Finding.error("portal.no-key", SourcePosition.ofFile(file.toString())));
        }
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".part");
        try {
            if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(part, Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.SYNC);
            Files.move(part, file);
        } catch (FileAlreadyExistsException another) {
            return;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Seals words for keeping. */
    public String seal(String words) {
        try {
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(words.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Opens what was sealed.
     *
     * @throws InvalidInput where it was sealed with another key, or was changed
     */
    public String open(String sealed) {
        try {
            byte[] all = Base64.getDecoder().decode(sealed);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, all, 0, NONCE));
            return new String(cipher.doFinal(all, NONCE, all.length - NONCE), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException otherKey) {
            throw InvalidInput.of(Finding.error("portal.other-key", SourcePosition.ofFile(FILE)));
        }
    }

    /** The signature of words. */
    public byte[] sign(String words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(signing);
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] derived(byte[] key, String use) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
    }
}
