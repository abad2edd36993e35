package org.vereda.app.cli.portal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vereda.app.accounts.Passwords;
import org.vereda.app.accounts.Vault;
import org.vereda.app.pact.Exchange;
import org.vereda.app.pact.HttpWire;
import org.vereda.app.web.Listening;
import org.vereda.app.web.Serving;
import org.vereda.app.web.Tls;
import org.vereda.app.web.watch.Watching;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import picocli.CommandLine.Option;

/** With which certificate the portal speaks, and how it reaches partners. */
final class ExchangeOptions {
    private static final String KEY = "VEREDA_EXCHANGE_KEY";

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "Speak HTTPS with this chain of certificates (PEM); with --certificate-key.")
    @Nullable
    Path certificate;

    @Option(names = "--certificate-key", paramLabel = "FILE", description = "The private key to it (PEM, PKCS 8).")
    @Nullable
    Path certificateKey;

    @Option(
            names = "--self-signed",
            description = {
                "Speak HTTPS with a certificate for localhost that is made here, to try things out; it is kept in the data folder",
                "(self-signed.pem for those who are to trust it)."
            })
    boolean selfSigned;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "The address that partners know this portal by; its events name it.")
    @Nullable
    String publicUrl;

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "Certificates (PEM) of partners' hosts that are trusted besides the usual ones.")
    @Nullable
    Path trust;

    @Option(
            names = "--allow-loopback-partners",
            description = "Call partners at this machine too, also by plain HTTP; for trying things out only.")
    boolean loopback;

    @Option(
            names = "--allow-private-partners",
            description = "Call partners in private networks too (10.0.0.0/8 and others).")
    boolean privateNetworks;

    String scheme() {
        return selfSigned || certificate != null ? "https" : "http";
    }

    /** The names of a portal, with that of the address that partners know. */
    List<String> hosts(List<String> named) {
        return Stream.concat(named.stream(), Stream.ofNullable(publicUrl).flatMap(ExchangeOptions::host))
                .toList();
    }

    private static Stream<String> host(String url) {
        try {
            return Stream.ofNullable(new URI(url).getHost());
        } catch (URISyntaxException e) {
            throw InvalidInput.of(Finding.error("portal.bad-public-url", SourcePosition.NOWHERE, url));
        }
    }

    /** A portal of a data folder, with certificate and partners. */
    Serving serving(Listening plain, Watching watching, KeepOptions options) {
        Listening listening = tls(options).map(plain::with).orElse(plain);
        return new Serving(listening, vault(options), Passwords.USUAL_WORK, Optional.of(way(listening)), watching);
    }

    private Optional<Tls> tls(KeepOptions options) {
        if (selfSigned) {
            return Optional.of(Tls.selfSigned(options.data));
        }
        if (certificate == null && certificateKey == null) {
            return Optional.empty();
        }
        if (certificate == null || certificateKey == null) {
            throw InvalidInput.of(Finding.error("partner.half-certificate", SourcePosition.NOWHERE));
        }
        return Optional.of(Tls.of(certificate, certificateKey));
    }

    private Exchange.Way way(Listening listening) {
        return new Exchange.Way(
                new HttpWire(new HttpWire.Bounds(loopback, privateNetworks), Optional.ofNullable(trust)),
                publicUrl == null ? scheme() + "://" + listening.address() + ":" + listening.port() : publicUrl);
    }

    /** The key of the environment, else the one in the data folder. */
    static Vault vault(KeepOptions options) {
        return Optional.ofNullable(System.getenv(KEY))
                .filter(key -> !key.isBlank())
                .map(Vault::of)
                .orElseGet(() -> Vault.in(options.data));
    }
}
