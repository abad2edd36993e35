package org.vereda.app.keep;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes by their SHA-256; the same bytes are kept once. */
public record Documents(Session session) {
    /** Keeps bytes and gives their hash. */
    public String keep(byte[] bytes) {
        String hash = hash(bytes);
        session.update(
                "insert into document (hash, size, bytes) values (?, ?, ?) on conflict (hash) do nothing",
                hash,
                (long) bytes.length,
                bytes);
        return hash;
    }

    byte[] bytes(String hash) {
        return session.first("select bytes from document where hash = ?", row -> row.bytes(1), hash)
                .orElseThrow(() -> new IllegalStateException("document " + hash + " is missing"));
    }

    static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
