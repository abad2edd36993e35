package org.vereda.app.partners;

import java.util.Locale;
import org.vereda.exchange.wire.WireVersion;

/**
 * Another firm that an organization exchanges footprints with.
 *
 * @param id its number here
 * @param organization the organization that exchanges with it
 * @param name its name
 * @param client how its program names itself when it calls
 * @param contact where it is called; nothing else ever is
 * @param version the version that it is written to in
 * @param answers what becomes of its requests
 * @param isActive false where it may no longer call and is not called
 */
public record Partner(
        String id,
        String organization,
        String name,
        String client,
        Contact contact,
        WireVersion version,
        Answers answers,
        boolean isActive) {
    /**
     * Where a partner is called.
     *
     * @param url the address before {@code /3/footprints}, without a slash at its end; empty where it is never called
     * @param authorization the address before {@code /auth/token}
     * @param client how it names the program that calls
     */
    public record Contact(String url, String authorization, String client) {
        /** True where nobody can be called. */
        public boolean isNone() {
            return url.isEmpty();
        }
    }

    /** What becomes of requests. */
    public enum Answers {
        /** answered at once where the footprint is published and granted; a person looks at the others */
        WHEN_PUBLISHED,
        /** answered at once in any case: refused where nothing fits */
        AUTOMATIC,
        /** a person looks at each */
        BY_HAND;

        /** The key of its words. */
        public String key() {
            return "label.partner.answers." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
