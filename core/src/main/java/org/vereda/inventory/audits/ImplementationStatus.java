package org.vereda.inventory.audits;

import java.util.Locale;
import java.util.Optional;

/** What became of a recommendation, as the audited plant said later. */
public enum ImplementationStatus {
    /** Carried out: {@code I}. */
    IMPLEMENTED,
    /** Not carried out: {@code N}. */
    NOT_IMPLEMENTED,
    /** Not yet decided: {@code P}. */
    PENDING,
    /** Left out of the statistics by the programme: {@code K}. */
    EXCLUDED,
    /** Nobody asked or answered: blank. */
    UNKNOWN;

    /** The status that the database's letter means, or nothing for another text. */
    public static Optional<ImplementationStatus> ofLetter(String letter) {
        return switch (letter.strip().toUpperCase(Locale.ROOT)) {
            case "I" -> Optional.of(IMPLEMENTED);
            case "N" -> Optional.of(NOT_IMPLEMENTED);
            case "P" -> Optional.of(PENDING);
            case "K" -> Optional.of(EXCLUDED);
            case "" -> Optional.of(UNKNOWN);
            default -> Optional.empty();
        };
    }
}
