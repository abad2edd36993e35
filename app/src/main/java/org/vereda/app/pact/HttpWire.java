package org.vereda.app.pact;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * Calls over HTTPS. Redirections are not followed, answers end at 20 MB and after 20 seconds, and addresses of this machine or of private
 * networks are called only where the operator allows it: a partner's address must not open what is behind the portal.
 */
public final class HttpWire implements Wire {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LARGEST = 20 << 20;

    private final HttpClient client;
    private final Bounds bounds;

    /**
     * Where calls may go.
     *
     * @param loopback this machine too, also without TLS
     * @param privateNetworks addresses of private networks too
     */
    public record Bounds(boolean loopback, boolean privateNetworks) {
        /** Nothing but public addresses. */
        public static final Bounds PUBLIC = new Bounds(false, false);
    }

    /**
     * A way out.
     *
     * @param authorities a file with certificates (PEM) that are trusted besides those of the Java runtime
     * @throws InvalidInput where that file cannot be read
     */
    public HttpWire(Bounds bounds, Optional<Path> authorities) {
        this.bounds = bounds;
        HttpClient.Builder builder =
                HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER);
        authorities.ifPresent(file -> builder.sslContext(trusting(file)));
        this.client = builder.build();
    }

    private static SSLContext trusting(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                store.setCertificateEntry("given-" + number++, one);
            }
            for (Certificate one : usual()) {
                store.setCertificateEntry("usual-" + number++, one);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw InvalidInput.of(Finding.error("partner.no-certificates", SourcePosition.ofFile(file.toString())));
        }
    }

    private static List<Certificate> usual() throws GeneralSecurityException {
        TrustManagerFactory usual = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        usual.init((KeyStore) null);
        return Arrays.stream(usual.getTrustManagers())
                .filter(javax.net.ssl.X509TrustManager.class::isInstance)
                .map(javax.net.ssl.X509TrustManager.class::cast)
                .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
                .map(Certificate.class::cast)
                .toList();
    }

    @Override
    public Reply send(Call call) throws IOException {
        requireAllowed(call.address());
        HttpRequest.Builder request = HttpRequest.newBuilder(call.address())
                .timeout(PATIENCE)
                .method(
                        call.method(),
                        call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
        call.headers().forEach(request::header);
        try {
            HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new IOException("answer larger than " + LARGEST + " bytes");
                }
                return new Reply(response.statusCode(), new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    private void requireAllowed(URI address) throws IOException {
        InetAddress[] all = InetAddress.getAllByName(address.getHost());
        for (InetAddress one : all) {
            if (!isAllowed(one, address.getScheme())) {
                throw new IOException(
                        address.getScheme() + "://" + address.getHost() + " (" + one.getHostAddress() + ")");
            }
        }
    }

    private boolean isAllowed(InetAddress address, String scheme) {
        if (address.isLoopbackAddress()) {
            return bounds.loopback();
        }
        boolean never = address.isAnyLocalAddress() || address.isMulticastAddress() || address.isLinkLocalAddress();
        boolean isPrivate = address.isSiteLocalAddress() || isUniqueLocal(address);
        return scheme.equals("https") && !never && (!isPrivate || bounds.privateNetworks());
    }

    /** fc00::/7 (RFC 4193) and 100.64.0.0/10 (RFC 6598). */
    private static boolean isUniqueLocal(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return bytes.length == 4 ? first == 100 && second >= 64 && second < 128 : (first & 0xfe) == 0xfc;
    }
}
