package org.vereda.app.web;

import java.util.List;
import java.util.Optional;

/**
 * Where a portal listens, and under which names.
 *
 * @param address the network address that it listens at
 * @param port the port; 0 for any free one
 * @param isBehindProxy true where a proxy in front speaks TLS and tells where requests come from
 * @param hosts the names that browsers know it by, besides those of this machine
 * @param tls the certificate, nothing where it speaks plain HTTP
 */
public record Listening(String address, int port, boolean isBehindProxy, List<String> hosts, Optional<Tls> tls) {
    /** This machine only. */
    private static final String HERE = "127.0.0.1";

    public Listening {
        hosts = List.copyOf(hosts);
    }

    /** For this machine only, by plain HTTP. */
    public static Listening here(int port) {
        return new Listening(HERE, port, false, List.of(), Optional.empty());
    }

    /** The same by HTTPS. */
    public Listening with(Tls certificate) {
        return new Listening(address, port, isBehindProxy, hosts, Optional.of(certificate));
    }

    boolean isSecure() {
        return isBehindProxy || tls.isPresent();
    }
}
