package org.vereda.endoflife.yard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.vereda.quantity.Country;
import org.vereda.quantity.SourcePosition;

/**
 * A battery or a hulk that one holder gave to the next.
 *
 * @param item its number, the same in all its hand-overs
 * @param kind what it is
 * @param sentOn the day on which it was given away
 * @param from who gave it
 * @param fromCountry where that was
 * @param to who is to get it
 * @param toCountry where that is
 * @param document the manifest or notice that travels with it, empty for none
 * @param acknowledgedOn the day on which the receiver said that it came, empty where nobody said so
 * @param acknowledgedBy who said so, empty where nobody did
 * @param sentKilograms its weight when sent, in kg
 * @param receivedKilograms its weight when received, in kg
 * @param position where it was read
 */
public record Handover(
        String item,
        Kind kind,
        LocalDate sentOn,
        String from,
        Country fromCountry,
        String to,
        Country toCountry,
        String document,
        Optional<LocalDate> acknowledgedOn,
        String acknowledgedBy,
        Optional<BigDecimal> sentKilograms,
        Optional<BigDecimal> receivedKilograms,
        SourcePosition position) {
    /** What is handed over. */
    public enum Kind {
        /** A traction battery. */
        BATTERY,
        /** A vehicle without fluids and parts. */
        HULK
    }

    /** True where it crosses a border. */
    public boolean isAcrossBorder() {
        return fromCountry != toCountry;
    }
}
