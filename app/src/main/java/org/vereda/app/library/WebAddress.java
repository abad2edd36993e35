package org.vereda.app.library;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses that a page may lead to: those of the web, and no scripts, files or addresses with a password in them. */
final class WebAddress {
    private WebAddress() {}

    /** The address as it is written, or nothing where it is none of the web. */
    static Optional<String> find(String text) {
        try {
            URI address = new URI(text.strip());
            boolean isWeb =
                    "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return isWeb && address.getHost() != null && address.getUserInfo() == null
                    ? Optional.of(address.toString())
                    : Optional.empty();
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }
}
