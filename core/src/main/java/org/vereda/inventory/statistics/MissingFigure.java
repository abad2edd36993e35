package org.vereda.inventory.statistics;

import java.util.Locale;
import java.util.Optional;
import org.vereda.quantity.Country;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;

/**
 * A cell of a published table without a figure, with the symbol that stands there instead. It is never zero.
 *
 * @param table the table that it stands in
 * @param country the country
 * @param subdivision the province or state, empty for the country as a whole
 * @param sector the industry as the table knows it
 * @param year the year
 * @param indicator what would be counted
 * @param medium where a release goes, empty where that does not apply
 * @param symbol what is printed instead of a figure, empty for a blank cell
 * @param reason what the symbol says
 * @param position where it stands
 */
public record MissingFigure(
        String table,
        Country country,
        Optional<Subdivision> subdivision,
        Statistic.Sector sector,
        int year,
        String indicator,
        String medium,
        String symbol,
        Reason reason,
        SourcePosition position) {

    /** Why a publisher gives no figure. */
    public enum Reason {
        /** Kept back to protect who reported: {@code x}. */
        CONFIDENTIAL,
        /** Not known to the publisher for this period: {@code ..}, {@code unk}. */
        NOT_AVAILABLE,
        /** There can be none: {@code ...}. */
        NOT_APPLICABLE,
        /** Too uncertain to be published: {@code F}. */
        UNRELIABLE,
        /** Explained only by a note of the table: {@code **}, {@code .}. */
        BY_NOTE,
        /** Nothing is printed. */
        BLANK
    }

    /**
     * What a symbol in place of a figure says by the standard table symbols of Statistics Canada, which the other tables
     * share; nothing for a text that is no symbol.
     */
    public static Optional<Reason> reason(String symbol) {
        return switch (symbol.strip().toLowerCase(Locale.ROOT)) {
            case "" -> Optional.of(Reason.BLANK);
            case "x" -> Optional.of(Reason.CONFIDENTIAL);
            case "..", "unk", "n/a", "na", "nd" -> Optional.of(Reason.NOT_AVAILABLE);
            case "...", "…" -> Optional.of(Reason.NOT_APPLICABLE);
            case "f" -> Optional.of(Reason.UNRELIABLE);
            case "**", "*", ".", "-", "–", "—" -> Optional.of(Reason.BY_NOTE);
            default -> Optional.empty();
        };
    }
}
