package org.vereda.app.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** A verifier's key pair for Ed25519 (RFC 8032), kept as one PEM file that only its owner can read. */
final class SigningKey {
    static final String ALGORITHM = "Ed25519";

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    /** What lets others than the owner read a file, or put another one in its place. */
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final PrivateKey secret;
    private final VerifyingKey known;

    private SigningKey(PrivateKey secret, VerifyingKey known) {
        this.secret = secret;
        this.known = known;
    }

    /**
     * Makes a new key and writes it.
     *
     * @throws InvalidInput where the file is there already: a key is never written over
     */
    static SigningKey create(Path file) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            String pem = pem(PRIVATE, pair.getPrivate().getEncoded())
                    + pem(PUBLIC, pair.getPublic().getEncoded());
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, pem, StandardOpenOption.WRITE);
            } else {
                Files.writeString(file, pem, StandardOpenOption.CREATE_NEW);
            }
            return read(file);
        } catch (FileAlreadyExistsException there) {
            throw wrong("verification.key-exists", file);
        } catch (IOException | GeneralSecurityException e) {
            throw wrong("app.cannot-write", file);
        }
    }

    /**
     * Reads a key.
     *
     * @throws InvalidInput where the file holds none
     */
    static SigningKey read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.US_ASCII);
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            PrivateKey secret = factory.generatePrivate(new PKCS8EncodedKeySpec(part(text, PRIVATE)));
            PublicKey known = factory.generatePublic(new X509EncodedKeySpec(part(text, PUBLIC)));
            SigningKey read = new SigningKey(secret, new VerifyingKey(known));
            byte[] probe = {1};
            if (!read.known().fits(probe, read.sign(probe))) {
                throw wrong("verification.no-key", file);
            }
            return read;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw wrong("verification.no-key", file);
        }
    }

    /** That others than its owner can read a key file, where the system tells. */
    static List<Finding> doubts(Path file) {
        try {
            boolean open = file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
            return open
                    ? List.of(Finding.warning("verification.key-open", SourcePosition.ofFile(file.toString())))
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    VerifyingKey known() {
        return known;
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(String kind, byte[] bytes) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    private static byte[] part(String text, String kind) {
        String begin = "-----BEGIN " + kind + "-----";
        int from = text.indexOf(begin);
        int to = text.indexOf("-----END " + kind + "-----");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(kind);
        }
        return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
    }

    private static InvalidInput wrong(String code, Path file) {
        return InvalidInput.of(Finding.error(code, SourcePosition.ofFile(file.toString())));
    }
}
