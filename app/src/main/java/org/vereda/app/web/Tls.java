package org.vereda.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.vereda.app.accounts.Secret;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** The certificate that a portal shows: one of one's own, or one that it signs itself for trying things out. */
public final class Tls {
    private static final String STORE = "self-signed.p12";
    private static final String PASSWORD = "self-signed.password";

    /** The self-signed certificate alone, for those who are to trust it. */
    public static final String CERTIFICATE = "self-signed.pem";

    private final Map<String, Object> settings;

    private Tls(Map<String, Object> settings) {
        this.settings = Map.copyOf(settings);
    }

    /**
     * One's own certificate.
     *
     * @param certificates the chain of certificates (PEM)
     * @param key its private key (PEM, PKCS 8)
     * @throws InvalidInput where a file is not there
     */
    public static Tls of(Path certificates, Path key) {
        for (Path file : List.of(certificates, key)) {
            if (!Files.isReadable(file)) {
                throw InvalidInput.of(Finding.error("partner.no-certificates", SourcePosition.ofFile(file.toString())));
            }
        }
        return new Tls(Map.of(
                "server.ssl.certificate", certificates.toUri().toString(),
                "server.ssl.certificate-private-key", key.toUri().toString()));
    }

    /**
     * A certificate for this machine, made the first time with the tool of the Java runtime and kept in a folder; browsers warn of it.
     *
     * @throws InvalidInput where it cannot be made
     */
    public static Tls selfSigned(Path folder) {
        Path store = folder.resolve(STORE);
        Path password = folder.resolve(PASSWORD);
        try {
            if (!Files.exists(store) || !Files.exists(password)) {
                make(folder, store, password);
            }
            return new Tls(Map.of(
                    "server.ssl.key-store", store.toUri().toString(),
                    "server.ssl.key-store-type", "PKCS12",
                    "server.ssl.key-store-password", Files.readString(password).strip()));
        } catch (IOException e) {
            throw InvalidInput.of(Finding.error("partner.no-certificates", SourcePosition.ofFile(folder.toString())));
        }
    }

    private static void make(Path folder, Path store, Path password) throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(store);
        Files.writeString(password, new Secret().next() + "\n");
        if (Files.getFileStore(password).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        }
        List<String> common =
                List.of("-keystore", store.toString(), "-storepass:file", password.toString(), "-alias", "vereda");
        run(
                List.of(
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-storetype",
                        "PKCS12",
                        "-validity",
                        "825",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1"),
                common);
        run(List.of("-exportcert", "-rfc", "-file", folder.resolve(CERTIFICATE).toString()), common);
    }

    private static void run(List<String> task, List<String> common) throws IOException {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(task);
        command.addAll(common);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    Map<String, Object> settings() {
        return settings;
    }
}
