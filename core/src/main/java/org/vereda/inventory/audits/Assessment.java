package org.vereda.inventory.audits;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.vereda.quantity.SourcePosition;

/**
 * An audit of a plant by an Industrial Assessment Center.
 *
 * @param id the identifier, for example {@code AM0519}
 * @param center the center that made it
 * @param fiscalYear the fiscal year of the programme
 * @param naics the industry by a NAICS code of unstated vintage, empty before the programme used them
 * @param sic the industry by the code that came before
 * @param state the state, as written
 * @param employees how many people work there
 * @param sales US dollars a year, in money of the year
 * @param plantArea square feet
 * @param hours hours of production a year
 * @param uses what the plant used and paid, by stream code ({@link AuditStream})
 * @param position where it was read
 */
public record Assessment(
        String id,
        String center,
        int fiscalYear,
        String naics,
        String sic,
        String state,
        Optional<BigDecimal> employees,
        Optional<BigDecimal> sales,
        Optional<BigDecimal> plantArea,
        Optional<BigDecimal> hours,
        Map<String, Use> uses,
        SourcePosition position) {

    /**
     * What a plant used of a stream in a year.
     *
     * @param cost US dollars, in money of the year
     * @param amount in the unit of the stream
     */
    public record Use(Optional<BigDecimal> cost, Optional<BigDecimal> amount) {}

    public Assessment {
        uses = Map.copyOf(uses);
    }

    /** True for motor vehicles, bodies and trailers, and motor vehicle parts: 3361, 3362, 3363. */
    public boolean isAutomotive() {
        return naics.startsWith("3361") || naics.startsWith("3362") || naics.startsWith("3363");
    }

    /** The amount used of the stream, where it is stated and above zero. */
    public Optional<BigDecimal> amount(String stream) {
        return Optional.ofNullable(uses.get(stream)).flatMap(Use::amount).filter(amount -> amount.signum() > 0);
    }
}
