package org.vereda.partnership.answers;

import java.time.LocalDate;
import java.util.Optional;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.SourcePosition;

/**
 * A document that proves something about a facility, or about all facilities of an organization.
 *
 * @param scope the facility or organization
 * @param topic what it is about, for example {@code environmental-management}
 * @param kind what it is, for example a certificate or a policy
 * @param name how it is called, for example {@code ISO 14001:2015}
 * @param issuer who issued it, empty where nobody is named
 * @param number its number, empty where it has none
 * @param from from when it holds
 * @param until until when it holds, nothing where it has no end
 * @param document where it can be read
 * @param evidence how it is known
 * @param position where the row was read
 */
public record Proof(
        String scope,
        String topic,
        Kind kind,
        String name,
        String issuer,
        String number,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        String document,
        Evidence evidence,
        SourcePosition position) {
    /** What a proof is. */
    public enum Kind {
        /** Issued by a certifier. */
        CERTIFICATE,
        /** Decided by the company. */
        POLICY,
        /** What the company wants to reach by when. */
        TARGET,
        /** How something is done. */
        PROCEDURE,
        /** What was found or achieved. */
        REPORT,
        /** Who was taught. */
        TRAINING
    }

    /** True on a day at which it holds. */
    public boolean holdsOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
